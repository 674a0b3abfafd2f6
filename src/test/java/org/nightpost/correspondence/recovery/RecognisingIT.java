package org.nightpost.correspondence.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nightpost.correspondence.recovery.Forgetful.NEW;
import static org.nightpost.correspondence.recovery.Forgetful.THIEVES;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nightpost.Cast;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Those who confirm a person confirm nobody unawares, and whoever waits loses no word meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecognisingIT {
    private final Portal portal = Portal.demo("recognising").start();

    private final Forgetful forgetful = new Forgetful(portal);

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void anotherResetWhileThePassphraseIsAskedForIsSeen() {
        Visitor counsellor = portal.visitor().signIn("maria");
        UUID session = forgetful.newestSession();
        String bench = forgetful.benchOf("maria", "Zoë");
        forgetful.client("zoe", NEW);
        Form page = Forgetful.confirming(counsellor, bench).choose("way", "CALL");
        Visitor thief = forgetful.client("zoe", THIEVES);
        forgetful.longAgo(session);
        Seen back = Forgetful.prove(page.press()).expect(200);
        Seen again = back.form(bench + "/confirm").press().expect(409);
        assertTrue(again.text().contains("once more meanwhile"), again.text());
        assertEquals(List.of(), again.page().select("input[name=way][checked]").eachAttr("value"));
        assertEquals(List.of(), Desk.letters(thief));
    }

    @Test
    void anotherResetBeforeAForgottenTickIsSeen() {
        Visitor counsellor = portal.as("maria");
        String bench = forgetful.benchOf("maria", "Bettina");
        forgetful.client("bettina", NEW);
        Form page = Forgetful.confirming(counsellor, bench);
        forgetful.client("bettina", THIEVES);
        assertTrue(page.press().expect(409).text().contains("once more meanwhile"));
    }

    @Test
    void afterThePassphraseTheTicksAreThereAndNothingIsComplainedOf() {
        Visitor counsellor = portal.visitor().signIn("tom");
        UUID session = forgetful.newestSession();
        String bench = forgetful.benchOf("tom", "Priya");
        Visitor priya = forgetful.client("priya", NEW);
        Form page = Forgetful.confirming(counsellor, bench).choose("way", "CALL");
        forgetful.longAgo(session);
        Seen back = Forgetful.prove(page.press()).expect(200);
        Seen again = back.form(bench + "/confirm").press().expect(200);
        assertFalse(again.text().contains("Say by what you know who it is"), again.text());
        again.form(bench + "/confirm").press().expect(303);
        assertFalse(Desk.letters(priya).isEmpty());
    }

    @Test
    void theBoxOfAClientWhoIsNotKnownStaysShutWhenTheCounsellorIsRecognised() {
        UUID daryna = forgetful.person("daryna");
        String bench = forgetful.benchOf("daryna", "Леся");
        portal.as("daryna").get(bench).expect(200);
        Visitor lesia = forgetful.client("lesia", NEW);
        Forgetful.waiting(lesia).fill("text", "sent before").press("Send").expect(303);
        Forgetful.waiting(lesia).fill("text", "kept before").press("Keep").expect(303);
        forgetful.colleague("daryna", daryna, NEW);
        Forgetful.remember(portal.visitor(), "daryna", Cast.PASSPHRASE, NEW + " two")
                .expect(303);
        assertEquals("kept before", Forgetful.waiting(lesia).value("text"));
        assertTrue(lesia.get("/waiting").text().contains("sent before"));
    }

    @Test
    void whoConfirmsIsToldWhatWasWrittenUnderTheName() {
        Visitor maria = portal.as("maria");
        String bench = forgetful.benchOf("maria", "Denny");
        maria.get(bench).expect(200);
        Visitor denny = forgetful.client("denny", NEW);
        Forgetful.waiting(denny).fill("text", "from somebody").press("Send").expect(303);
        String page = maria.get(bench + "/confirm").expect(200).text();
        assertTrue(page.contains("one letter was sent under this name"), page);
    }

    @Test
    void aColleagueIsGivenBackByNumberAndNobodyUnawares() {
        UUID claire = forgetful.person("claire");
        Visitor ruth = portal.as("ruth");
        Visitor first = forgetful.colleague("claire", claire, THIEVES);
        String path = "/team/confirm/" + claire;
        Seen page =
                ruth.get("/team/confirm").expect(200).follow("Claire Vautrin").expect(200);
        String number = page.page().select("main .group").text();
        assertTrue(first.get("/caseload").expect(200).text().contains(number), number);
        assertTrue(page.form(path).press().expect(422).text().contains("by what you know"));
        Form form = page.form(path).choose("way", "CALL");
        Visitor second = forgetful.colleague("claire", claire, NEW);
        Seen again = form.press().expect(409);
        assertTrue(again.text().contains("once more meanwhile"), again.text());
        assertTrue(second.get("/caseload")
                .expect(200)
                .page()
                .select("a[href^=/correspondences/]")
                .isEmpty());
        again.form(path).choose("way", "FACE").press().expect(303);
        assertFalse(second.get("/caseload")
                .expect(200)
                .page()
                .select("a[href^=/correspondences/]")
                .isEmpty());
        assertEquals(
                1, Sql.count(portal, "audit_entry where deed = 'person.confirmedInPerson' and subject = ?", claire));
    }

    @Test
    void whatWasTypedBeforeTheSessionEndedStandsInTheBoxOfWhoWaits() {
        portal.as("maria").get(forgetful.benchOf("maria", "Amina")).expect(200);
        Visitor amina = portal.visitor().signIn("amina");
        UUID letter = Desk.letters(amina).stream()
                .filter(id ->
                        amina.get("/letters/" + id).findForm("/letters/" + id).isPresent())
                .findFirst()
                .orElseThrow();
        Form free = amina.get("/write").expect(200).form("/write").fill("text", "typed before the reset");
        Form below = amina.get("/letters/" + letter).expect(200).form("/letters/" + letter);
        Forgetful.reset(portal.visitor(), forgetful.mailed("amina"), "without", "", NEW)
                .expect(303);
        Seen signIn = free.press().expect(401);
        Seen back = signIn.form("/sign-in")
                .fill("name", "amina")
                .fill("password", NEW)
                .press()
                .expect(200);
        Seen box = back.form("/write").press().expect(409);
        assertEquals("typed before the reset", box.form("/waiting").value("text"));
        Seen other = amina.post(
                "/letters/" + letter, below.fill("text", "below the letter").fields());
        assertEquals("below the letter", other.expect(409).form("/waiting").value("text"));
        box.form("/waiting").press("Keep").expect(303);
        assertEquals("typed before the reset", Forgetful.waiting(amina).value("text"));
    }
}
