package org.nightpost.correspondence.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nightpost.correspondence.recovery.Forgetful.NEW;
import static org.nightpost.correspondence.recovery.Forgetful.THIEVES;

import java.time.OffsetDateTime;
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

/** Somebody is in a mailbox, knows an old passphrase, or has a code that was not for them: the owner wins. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StolenMailboxIT {
    /** Of its own: others sign in with the passphrases that are forgotten here. */
    private final Portal portal = Portal.demo("mailbox").start();

    private final Forgetful forgetful = new Forgetful(portal);

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void whoWasNotRecognisedAddsNoSecondStepAndTheOwnerGetsIn() {
        UUID jonas = forgetful.person("jonas");
        Visitor thief = forgetful.client("jonas", THIEVES);
        Seen page = thief.get("/me/signing-in").expect(200);
        assertTrue(page.text().contains("Nobody has confirmed yet who you are"), page.text());
        assertEquals(List.of(), page.page().select("main form, main a.button").eachAttr("action"));
        thief.get("/me/signing-in/app").expect(303);
        thief.get("/me/signing-in/passkeys").expect(303);
        Sql.change(
                portal,
                "insert into security_app_factor (person, secret, last_step, added_at) values (?, ?, 0, ?)",
                jonas,
                new byte[] {1},
                OffsetDateTime.now());
        Visitor owner = portal.visitor();
        Forgetful.remember(owner, "jonas", Cast.PASSPHRASE, NEW).expect(303);
        assertEquals(0, Sql.count(portal, "security_app_factor where person = ?", jonas));
        Forgetful.signIn(owner, "jonas", NEW).expect(303);
        assertFalse(Desk.letters(owner).isEmpty());
        owner.get("/me/signing-in/app").expect(200);
    }

    @Test
    void aPassphraseThatWasGivenUpOpensNothingOnceTheOwnerWasRecognised() {
        Visitor maria = portal.as("maria");
        Visitor denny = forgetful.client("denny", NEW);
        Forgetful.confirm(maria, forgetful.benchOf("maria", "Denny")).expect(303);
        Forgetful.remember(portal.visitor(), "denny", Cast.PASSPHRASE, THIEVES).expect(422);
        assertFalse(Desk.letters(denny).isEmpty());
    }

    @Test
    void ifSomebodyElseMayKnowItTheOldPassphraseIsNotKept() {
        Form form = Forgetful.form(portal.visitor(), forgetful.mailed("priya"), "without", "", NEW);
        form.choose("oldKnown", "yes").press().expect(303);
        Forgetful.remember(portal.visitor(), "priya", Cast.PASSPHRASE, THIEVES).expect(422);
    }

    @Test
    void afterACodeTheOldPassphraseOpensNothing() {
        String code = Forgetful.codeFor(portal.as("maria"), forgetful.benchOf("maria", "Mr O'Dell"));
        Forgetful.code(portal.visitor(), "odell", code).expect(303);
        Forgetful.remember(portal.visitor(), "odell", Cast.PASSPHRASE, THIEVES).expect(422);
    }

    @Test
    void aChangedPassphraseEndsCodesAndLinks() {
        Visitor amina = portal.as("amina");
        String link = forgetful.mailed("amina");
        String code = Forgetful.codeFor(portal.as("maria"), forgetful.benchOf("maria", "Amina"));
        String last = forgetful.mailed("amina");
        amina.get("/me/password")
                .form("/me/password")
                .fill("password", Cast.PASSPHRASE)
                .fill("newPassword", NEW)
                .press()
                .expect(303);
        portal.visitor().get(link).expect(410);
        portal.visitor().get(last).expect(410);
        Forgetful.code(portal.visitor(), "amina", code).expect(422);
        amina.get("/home").expect(200);
    }

    @Test
    void whoIsInTheMailboxEndsNoCodeOfTheOwners() {
        Visitor thief = forgetful.client("lesia", THIEVES);
        String code = Forgetful.codeFor(portal.as("daryna"), forgetful.benchOf("daryna", "Леся"));
        thief.get("/me/password")
                .form("/me/password")
                .fill("password", THIEVES)
                .fill("newPassword", THIEVES + " again")
                .press()
                .expect(303);
        forgetful.client("lesia", THIEVES);
        Visitor owner = portal.visitor();
        Forgetful.code(owner, "lesia", code).expect(303);
        Forgetful.signIn(owner, "lesia", NEW).expect(303);
        assertFalse(Desk.letters(owner).isEmpty());
    }

    @Test
    void aCodeIsTakenBackWithAButton() {
        Visitor maria = portal.as("maria");
        String bench = forgetful.benchOf("maria", "Bettina");
        String code = Forgetful.codeFor(maria, bench);
        Seen page = maria.get(bench + "/confirm").expect(200);
        assertTrue(page.text().contains("A code is under way"), page.text());
        page.form(bench + "/confirm/code/withdraw").press().expect(303);
        assertTrue(Forgetful.code(portal.visitor(), "bettina", code)
                .expect(422)
                .text()
                .contains("used before"));
        page = maria.get(bench + "/confirm").expect(200);
        assertTrue(page.findForm(bench + "/confirm/code/withdraw").isEmpty());
    }

    @Test
    void wrongCodesForANameHoldUpNobodyWhoHasTheRightOne() {
        Visitor maria = portal.as("maria");
        String others = Forgetful.codeFor(maria, forgetful.benchOf("maria", "Elspeth"));
        String right = Forgetful.codeFor(maria, forgetful.benchOf("maria", "Zoë"));
        for (int i = 0; i < 6; i++) {
            Forgetful.code(portal.visitor(), "zoe", others).expect(422);
        }
        Forgetful.code(portal.visitor(), "zoe", right).expect(303);
    }

    @Test
    void whoGetsAnEarlierPairBackAndNotTheLaterWaitsAndCanStillRememberTheLater() {
        Visitor tom = portal.as("tom");
        String bench = forgetful.benchOf("tom", "Łukasz");
        String key = Forgetful.letterKey(portal.as("lukasz"));
        forgetful.client("lukasz", NEW);
        Forgetful.confirm(tom, bench).expect(303);
        // Whoever had the first code must not read what comes: the next writer begins a new epoch.
        Forgetful.codeFor(tom, bench);
        Forgetful.codeFor(tom, bench);
        Desk.bench(tom, "Łukasz").send("Under the second key").expect(303);
        Visitor lukasz = portal.visitor();
        Forgetful.reset(lukasz, forgetful.mailed("lukasz"), "with", key, NEW + " two")
                .expect(200);
        Forgetful.signIn(lukasz, "lukasz", NEW + " two").expect(303);
        lukasz.get("/home").expect(303).follow().expect(200);
        assertEquals(List.of(), Desk.letters(lukasz));
        assertTrue(tom.get("/caseload").expect(200).text().contains("waits to be recognised"));
        Forgetful.remember(portal.visitor(), "lukasz", NEW, NEW + " three").expect(303);
        Forgetful.signIn(lukasz, "lukasz", NEW + " three").expect(303);
        UUID newest = Desk.letters(lukasz).get(0);
        assertTrue(lukasz.get("/letters/" + newest).expect(200).text().contains("Under the second key"));
    }

    @Test
    void whereSomebodyIsSignedInNobodyElseRecovers() {
        Visitor tom = portal.as("tom");
        Seen page = tom.get("/recovery/remember").expect(200);
        assertTrue(page.findForm("/recovery/remember").isEmpty(), page.text());
        assertTrue(page.text().contains("You are signed in here as"), page.text());
        Form form = portal.visitor().get("/recovery/remember").form("/recovery/remember");
        form.fill("name", "aurelie").fill("password.old", Cast.PASSPHRASE).fill("password", NEW);
        tom.post("/recovery/remember", form.fields()).expect(409);
        tom.get("/caseload").expect(200);
    }

    @Test
    void notNowIsSaidAsItIsAndWhatWasTypedStays() {
        String key = Forgetful.letterKey(portal.as("aurelie"));
        String link = forgetful.mailed("aurelie");
        Form reset = Forgetful.form(portal.visitor(), link, "with", key, NEW);
        Form ask = portal.visitor().get("/recovery").form("/recovery").fill("name", "aurelie");
        Sql.change(portal, "alter table security_guard_tries rename to tries_away");
        try {
            Seen answer = reset.press().expect(503);
            assertFalse(answer.text().contains("does not open this account"), answer.text());
            assertEquals(key, answer.form(link).value("letterKey"));
            assertTrue(ask.press().expect(503).text().contains("Not now"));
        } finally {
            Sql.change(portal, "alter table tries_away rename to security_guard_tries");
        }
        reset.press().expect(200);
    }
}
