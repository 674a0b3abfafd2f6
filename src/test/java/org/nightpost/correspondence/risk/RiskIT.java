package org.nightpost.correspondence.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Mailbox;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** What people note of a risk, and what words alone bring about. */
@OnScratchPortal
class RiskIT {
    private final Portal portal;
    private final Visitor tom;
    private final Visitor ruth;

    RiskIT(Portal portal) {
        this.portal = portal;
        tom = portal.as("tom");
        ruth = portal.as("ruth");
    }

    @Test
    void aLevelIsNotedWithItsReasonAndStandsWhereTheWorkIsChosen() {
        Desk bench = Desk.bench(tom, "Priya");
        assertEquals(
                path(bench),
                note(tom, path(bench), "raised", "She wrote of the bridge.").location());
        Seen page = tom.get(path(bench)).expect(200);
        assertEquals("Noted now: Raised", page.page().expectFirst(".lead").text());
        String line = page.page().expectFirst(".list li").text();
        assertTrue(line.startsWith("From “None noted” to “Raised” Tom Ashdown, "), line);
        assertTrue(line.endsWith("She wrote of the bridge."), line);
        assertTrue(tom.get("/caseload").text().contains("Risk noted: raised"));
        assertTrue(tom.get(bench.path()).text().contains("Risk noted: raised"));
        assertFalse(tom.get("/caseload").text().contains("bridge"), "a list holds no words");
    }

    @Test
    void supervisorsOfTheTeamReadTheReasonOpenNoLetterAndCanLowerIt() {
        Desk bench = Desk.bench(tom, "Łukasz");
        note(tom, path(bench), "high", "Has bought pills.").expect(303);
        String team = "/team" + path(bench);
        long opened = Sql.count(portal, "letter where opened_at is not null");
        assertTrue(ruth.get(team).expect(200).text().contains("Has bought pills."));
        note(ruth, team, "low", "The pills are with his sister.").expect(303);
        List<String> lines = tom.get(path(bench)).page().select(".list h3").eachText();
        assertEquals(List.of("From “High” to “Low”", "From “None noted” to “High”"), lines);
        assertEquals(opened, Sql.count(portal, "letter where opened_at is not null"));
        assertEquals(
                2,
                Sql.count(portal, "audit_entry where deed = ? and subject = ?", "risk.noted", bench.correspondence()));
    }

    @Test
    void forEverybodyElseItDoesNotExist() {
        Desk bench = Desk.bench(portal.as("maria"), "Elspeth");
        String team = "/team" + path(bench);
        tom.get(path(bench)).expect(404);
        portal.as("idris").get(team).expect(404);
        portal.as("idris").get(path(bench)).expect(404);
        for (String nobody : List.of("elspeth", "nell", "colin")) {
            portal.as(nobody).get(path(bench)).expect(403);
            portal.as(nobody).get(team).expect(403);
        }
        portal.as("maria").get(team).expect(403);
        ruth.get(path(bench)).expect(403);
        assertEquals(0, notes(bench));
    }

    @Test
    void whoDidNotKnowOfTheOthersNoteIsToldAndLosesNoWord() {
        Desk bench = Desk.bench(portal.as("daryna"), "Леся");
        Visitor daryna = portal.as("daryna");
        Form mine = daryna.get(path(bench)).form(path(bench)).choose("level", "raised");
        mine.fill("reason", "Sleeps badly since Sunday.");
        note(ruth, "/team" + path(bench), "low", "Talked it over.").expect(303);
        Seen told = mine.press().expect(409);
        assertTrue(told.text().contains("Somebody noted something while you were writing."), told.text());
        assertTrue(told.text().contains("Talked it over."), told.text());
        Form again = told.form(path(bench));
        assertEquals("Sleeps badly since Sunday.", again.value("reason").strip());
        again.press().expect(303);
        again.press().expect(303);
        assertEquals(2, notes(bench), "the same form sent twice is one note");
    }

    @Test
    void withoutALevelOrAReasonNothingIsNotedAndEverythingIsKept() {
        Desk bench = Desk.bench(portal.as("maria"), "Sparrow");
        Visitor maria = portal.as("maria");
        Form form = maria.get(path(bench)).form(path(bench));
        Seen empty = form.press().expect(422);
        assertTrue(empty.page().title().startsWith("Error: "), empty.page().title());
        assertTrue(empty.text().contains("Choose how much attention it needs"), empty.text());
        assertTrue(empty.text().contains("Write what makes you think so"), empty.text());
        Seen tooLong = note(maria, path(bench), "low", "x".repeat(4_002)).expect(422);
        assertTrue(tooLong.text().contains("2 characters too long"), tooLong.text());
        assertEquals(4_002, tooLong.form(path(bench)).value("reason").strip().length());
        assertEquals(
                "low", tooLong.page().expectFirst("input[name=level][checked]").val());
        assertEquals(0, notes(bench));
    }

    @Test
    void aHighRiskOffersNumbersAndOneMailToEachSupervisorThatSaysNothing() {
        ruth.get("/me/notices/address")
                .form("/me/notices/address")
                .choose("mail", "address")
                .fill("email", "ruth@example.org")
                .press()
                .expect(303);
        Mailbox mails = new Mailbox(portal, "ruth@example.org");
        Desk bench = Desk.bench(portal.as("maria"), "Denny");
        Visitor maria = portal.as("maria");
        note(maria, path(bench), "high", "Debts, and he says goodbye.").expect(303);
        Seen page = maria.get(path(bench)).expect(200);
        assertTrue(page.text().contains("+44 1632 960199"), page.text());
        Form tell = page.form(path(bench) + "/tell");
        assertEquals(path(bench) + "#now", tell.press().expect(303).location());
        tell.press().expect(303);
        assertEquals("/team" + bench.path(), mails.link("/team/correspondences/"));
        String mail = mails.texts().stream()
                .filter(text -> text.contains("/team" + bench.path()))
                .findFirst()
                .orElseThrow();
        for (String word : List.of("Denny", "risk", "high", "goodbye", "Maria")) {
            assertFalse(mail.contains(word), word + "\n" + mail);
        }
        assertTrue(maria.get(path(bench)).text().contains("They were asked to look today:"));
        assertEquals(1, Sql.count(portal, "notice_mail where template = ?", "look"), "pressed twice");
        assertEquals(1, Sql.count(portal, "audit_entry where deed = ?", "risk.told"));
    }

    @Test
    void wordsOfDangerShowTheirWriterHelpWhenKeptAndWhenSentAndLayTheLetterFirst() {
        Visitor wilf = portal.as("wilf");
        Desk desk = Desk.client(wilf);
        Seen before = wilf.get("/write");
        assertTrue(before.page().expectFirst("[data-care]").hasAttr("hidden"), "nothing was written yet");
        Form form = desk.write("Some evenings I don’t want to live any more.");
        assertTrue(desk.autosave(form).expect(200).body().contains("\"care\":true"));
        Seen kept = wilf.get("/write");
        assertFalse(kept.page().expectFirst("[data-care]").hasAttr("hidden"));
        assertTrue(kept.page().expectFirst("[data-care]").text().contains("+44 1632 960199"));
        Seen sent = desk.press(desk.open(), "send").expect(303).follow().expect(200);
        assertTrue(sent.page().expectFirst(".care").text().startsWith("If it is dangerous"), sent.text());
        Seen list = portal.as("maria").get("/caseload");
        assertEquals("Wilf", list.page().expectFirst("tbody th").text());
        assertTrue(list.text().contains("A list found them, and no person"), list.text());
        assertEquals(
                0,
                Sql.count(
                        portal,
                        "risk_note where correspondence = (select correspondence from letter where id = ?)",
                        Desk.letters(wilf).get(0)),
                "no list sets a level");
    }

    @Test
    void aSessionThatEndsTakesNoReasonAlong() {
        Visitor away = portal.visitor().signIn("claire");
        Desk bench = Desk.bench(away, "Moussa");
        Form form =
                away.get(path(bench)).form(path(bench)).choose("level", "low").fill("reason", "Pas de nouvelles.");
        away.twin().get("/me").form("/sign-out").press().expect(303);
        Seen back = form.press()
                .expect(401)
                .form("/sign-in")
                .fill("name", "claire")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(200);
        Form again = back.form(path(bench)).press().form(path(bench));
        assertEquals("Pas de nouvelles.", again.value("reason").strip());
        again.press().expect(303);
        assertEquals(1, notes(bench));
    }

    @Test
    void whatDoesNotOpenIsThatNoteAloneAndOnlyLiftsItsRow() {
        Visitor claire = portal.as("claire");
        Desk bench = Desk.bench(claire, "Aurélie");
        note(claire, path(bench), "low", "Bientôt fermé.").expect(303);
        Sql.change(
                portal,
                "update risk_note set number = 2, level = reason where correspondence = ?",
                bench.correspondence());
        Seen page = claire.get(path(bench)).expect(200);
        assertTrue(page.text().contains("La raison ne s’ouvre pas."), page.text());
        assertTrue(page.text().contains("Ne s’ouvre pas"), page.text());
        assertTrue(claire.get("/caseload").text().contains("Risque noté : accru"));
        assertTrue(Sql.count(portal, "audit_entry where deed = ?", "risk.damaged") > 0);
        note(claire, path(bench), "none", "Noté de nouveau.").expect(303);
        assertFalse(claire.get("/caseload").text().contains("Risque noté : accru"));
    }

    private static Seen note(Visitor visitor, String path, String level, String reason) {
        return visitor.get(path)
                .form(path)
                .choose("level", level)
                .fill("reason", reason)
                .press();
    }

    private long notes(Desk bench) {
        UUID here = bench.correspondence();
        return Sql.count(portal, "risk_note where correspondence = ?", here);
    }

    private static String path(Desk bench) {
        return bench.path() + "/risk";
    }
}
