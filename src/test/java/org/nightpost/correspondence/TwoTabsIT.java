package org.nightpost.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Cast;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.Guests;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** Two tabs, two devices, an ended session, an old page: no word that somebody wrote is lost on the way. */
@OnScratchPortal
class TwoTabsIT {
    private final Portal portal;
    private final Visitor client;
    private final Desk desk;

    TwoTabsIT(Portal portal) {
        this.portal = portal;
        client = portal.as("lukasz");
        desk = Desk.client(client);
    }

    @Test
    void theSecondTabIsToldAndBothTextsAreKept() {
        Form laptop = desk.write("Begun on the laptop.");
        Form phone = desk.write("Begun on the phone.");
        desk.press(laptop, "save").expect(303);
        Seen told = desk.press(phone, "save").expect(409);
        assertTrue(told.page().select("textarea[name=text]").val().contains("Begun on the phone."), told.text());
        assertTrue(told.text().contains("Begun on the laptop."), told.text());
        assertEquals("Begun on the laptop.", desk.words());
        desk.autosave(phone).expect(409);
        desk.press(phone, "send").expect(409);
        assertEquals("Begun on the laptop.", desk.words());
        told.form("/write").press("Keep this one").expect(303);
        assertEquals("Begun on the phone.", desk.words());
        desk.send("Begun on the phone.").expect(303);
    }

    @Test
    void theCounsellorsSecondTabIsToldAndCanKeepBoth() {
        Desk bench = Desk.bench(portal.as("tom"), "Priya");
        Form first = bench.write("From the first window.");
        Form second = bench.write("From the second window.");
        bench.press(first, "save").expect(303);
        Seen told = bench.press(second, "save").expect(409);
        assertTrue(told.text().contains("From the first window."), told.text());
        assertTrue(told.text().contains("From the second window."), told.text());
        told.form(bench.path()).press("Keep both").expect(303);
        String both =
                portal.as("tom").get(bench.path() + "/preview").expect(200).text();
        assertTrue(both.contains("From the first window.") && both.contains("From the second window."), both);
    }

    @Test
    void aLetterThatArrivesWhileTheReplyIsWrittenIsToldBeforeSending() {
        Desk bench = Desk.bench(portal.as("tom"), "Łukasz");
        Form reply = bench.write("My answer to what you wrote.");
        desk.send("One thing more, that changes it all.").expect(303);
        long letters = Sql.count(portal, "letter");
        Seen told = bench.press(reply, "send").expect(303).follow().expect(200);
        assertTrue(told.text().contains("wrote again while you were writing"), told.text());
        assertTrue(told.text().contains("One thing more, that changes it all."), told.text());
        assertEquals(letters, Sql.count(portal, "letter"));
        assertEquals("My answer to what you wrote.", bench.words());
        told.form(bench.path()).press("Send to").expect(303);
        assertEquals(letters + 1, Sql.count(portal, "letter"));
    }

    @Test
    void theClientToo() {
        Form letter = desk.write("Written before yours came.");
        Desk bench = Desk.bench(portal.as("tom"), "Łukasz");
        bench.send("A letter out of turn.").expect(303);
        Seen told = desk.press(letter, "send").expect(409);
        assertTrue(told.text().contains("came while you were writing"), told.text());
        assertEquals("Written before yours came.", desk.words());
        told.form("/write").press("Send to").expect(303);
        assertEquals("", desk.words());
    }

    @Test
    void afterAnEndedSessionTheTextComesBackForItsWriterOnly() {
        Visitor away = Guests.agree(portal.visitor().signIn("priya"));
        Desk writing = Desk.client(away);
        Form form = writing.write("Ninety minutes of work.");
        endSessionsOf(away);
        Seen signIn = away.post("/write", form.fields().with("do", "send")).expect(401);
        assertTrue(signIn.text().contains("Your text is safe"), signIn.text());
        assertFalse(signIn.body().contains("Ninety minutes"), "the sealed text lies open in the page");
        Form door = signIn.form("/sign-in");

        Visitor somebodyElse = portal.visitor();
        Seen other = somebodyElse.post("/sign-in", door.fields()).expect(422);
        assertFalse(other.body().contains("Ninety minutes"));
        Form asMoussa = other.form("/sign-in").fill("name", "moussa").fill("password", Cast.PASSPHRASE);
        Seen elsewhere = asMoussa.press().expect(303).follow();
        assertFalse(elsewhere.body().contains("Ninety minutes"));

        Seen back = door.fill("name", "priya")
                .fill("password", Cast.PASSPHRASE)
                .press()
                .expect(200);
        Seen box = back.form("/write").press();
        assertEquals("Ninety minutes of work.", box.form("/write").value("text").strip());
        assertEquals(0, Sql.count(portal, "letter where submission_id = ?", UUID.fromString(form.value("submission"))));
        box.form("/write").press("Send to").expect(303);
        assertEquals(1, Sql.count(portal, "letter where submission_id = ?", UUID.fromString(form.value("submission"))));
    }

    @Test
    void aPageOlderThanADayIsShownAgainWithItsTextAndNotCarriedOut() {
        Form form = desk.write("Left open over a weekend.");
        long letters = Sql.count(portal, "letter");
        Seen demo = portal.visitor().get("/demo").expect(200);
        String later = LocalDateTime.parse(demo.form("/demo/clock").value("at"))
                .plusHours(25)
                .toString();
        demo.form("/demo/clock").fill("at", later).press().expect(303);
        try {
            Visitor back = portal.visitor().signIn("lukasz");
            Seen shown = back.post("/write", form.fields().with("do", "send")).expect(200);
            assertEquals(
                    "Left open over a weekend.",
                    shown.form("/write").value("text").strip());
            assertEquals(letters, Sql.count(portal, "letter"));
            back.twin()
                    .saying("X-Nightpost-Autosave", "1")
                    .post("/write", form.fields())
                    .expect(409);
            shown.form("/write").press("Send to").expect(303);
            assertEquals(letters + 1, Sql.count(portal, "letter"));
        } finally {
            portal.visitor()
                    .get("/demo")
                    .form("/demo/clock")
                    .fill("at", "")
                    .press()
                    .expect(303);
        }
    }

    private void endSessionsOf(Visitor visitor) {
        UUID letter = Desk.letters(visitor).get(0);
        Sql.change(
                portal,
                "delete from security_session where person = (select c.client from correspondence c"
                        + " join letter l on l.correspondence = c.id where l.id = ?)",
                letter);
    }
}
