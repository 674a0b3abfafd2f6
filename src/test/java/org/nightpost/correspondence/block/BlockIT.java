package org.nightpost.correspondence.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** A counsellor's block from its beginning to its end, without scripts. */
@OnScratchPortal
class BlockIT {
    private final Portal portal;
    private final Visitor maria;

    BlockIT(Portal portal) {
        this.portal = portal;
        maria = portal.as("maria");
    }

    @BeforeEach
    void nothingIsBegun() {
        Sql.change(portal, "update sitting set ended_at = current_timestamp where ended_at is null");
        Sql.change(portal, "delete from parked_letter");
    }

    @Test
    void itIsBegunOnceHoweverOftenTheButtonIsPressed() {
        Form form = unplanned(maria);
        form.press("Begin now").expect(303);
        form.press("Begin now").expect(303);
        assertEquals(1, Sql.count(portal, "sitting where ended_at is null"));
        assertTrue(maria.get("/block").expect(200).text().contains("Your block"));
    }

    @Test
    void theBenchSaysWhichLetterItIsAndLeadsToTheNextAndThePrevious() {
        unplanned(maria).press("Begin now").expect(303);
        Seen first = maria.get(
                        maria.get("/block").page().select("a[data-key=next]").attr("href"))
                .expect(200);
        assertTrue(first.text().matches(".*Letter 1 of \\d+, \\d+ minutes left.*"), first.text());
        String next = first.page().select("a[data-key=next]").attr("href");
        Seen second = maria.get(next).expect(200);
        assertTrue(second.text().contains("Letter 2 of"), second.text());
        assertEquals(first.path(), second.page().select("a[data-key=previous]").attr("href"));
        Form form = second.form(second.path());
        assertFalse(form.press("Save and go to the next").expect(303).location().equals(second.path()));
    }

    @Test
    void whatIsPutAsideComesLastWithItsNoteAndIsTakenUpAgain() {
        unplanned(maria).press("Begin now").expect(303);
        String path = maria.get("/block").page().select("a[data-key=next]").attr("href");
        Seen park =
                maria.get(path).form(path).press("Park").expect(303).follow().expect(200);
        park.form(path + "/park")
                .fill("note", "Ask Ruth about the boiler.")
                .press()
                .expect(303);
        Seen list = maria.get("/block").expect(200);
        assertTrue(list.page().select("section[aria-labelledby=parked]").text().contains("Ask Ruth about the boiler."));
        assertEquals(1, Sql.count(portal, "parked_letter"));
        Seen bench = maria.get(path).expect(200);
        assertTrue(bench.text().contains("Ask Ruth about the boiler."), bench.text());
        bench.form(path + "/park/undo").press().expect(303);
        assertEquals(0, Sql.count(portal, "parked_letter"));
    }

    @Test
    void whatGoesAtTheEndGoesWithTheEndAndTheLastPageSaysWhatBecameOfEach() {
        unplanned(maria).press("Begin now").expect(303);
        Desk bench = Desk.bench(maria, "Denny");
        bench.press(bench.write("With the end of the hour."), "hold-end").expect(303);
        int before = Desk.letters(portal.as("denny")).size();
        Seen end = maria.get("/block")
                .form("/block/end")
                .press()
                .expect(303)
                .follow()
                .expect(200);
        assertTrue(end.page().select("section[aria-labelledby=SENT]").text().contains("Denny"), end.text());
        assertEquals(before + 1, Desk.letters(portal.as("denny")).size());
        assertEquals(0, Sql.count(portal, "held_letter where correspondence = ?", bench.correspondence()));
    }

    @Test
    void aWordOfAcknowledgementAnswersNothing() {
        Desk bench = Desk.bench(maria, "Mr O'Dell");
        String path = bench.path() + "/acknowledge";
        Desk.client(portal.as("odell")).send("Are you there?").expect(303);
        Form form = maria.get(path).expect(200).form(path);
        assertTrue(form.value("text").startsWith("I have read your letter"), form.value("text"));
        form.fill("text", "word ".repeat(61)).press().expect(422);
        form.fill("text", "I have read it. More on Thursday.").press().expect(303);
        form.press().expect(303);
        assertTrue(maria.get(path).text().contains("has been told"));
        assertTrue(maria.get("/caseload")
                .page()
                .select("section[aria-labelledby=waiting]")
                .text()
                .contains("O'Dell"));
        long open = Sql.count(
                portal, "schedule_promise where correspondence = ? and state = 'OPEN'", bench.correspondence());
        assertEquals(1, open);
    }

    @Test
    void wordsOfAnAcknowledgementThatComesTooLateAreKept() {
        Desk bench = Desk.bench(maria, "Mr O'Dell");
        String path = bench.path() + "/acknowledge";
        Visitor client = portal.as("odell");
        UUID letter = Desk.letter(Desk.client(client).send("Never mind."));
        Form form = maria.get(path).expect(200).form(path).fill("text", "I have read it, all of it.");
        maria.get(path).form(path).press().expect(303);
        Seen another = form.press().expect(409);
        assertEquals("I have read it, all of it.", another.form(path).value("text"));
        bench.send("And here is my answer.").expect(303);
        Seen nothing = form.press().expect(409);
        assertTrue(nothing.text().contains("No letter waits here"), nothing.text());
        assertEquals("I have read it, all of it.", nothing.form(path).value("text"));
        assertEquals(1, Sql.count(portal, "letter where id = ?", letter));
    }

    @Test
    void anotherClientsNameIsAskedAboutAndThenTheLetterGoes() {
        Desk bench = Desk.bench(maria, "Sparrow");
        Seen asked = bench.press(bench.write("Dear Denny, how was Saturday?"), "send")
                .expect(422);
        assertTrue(asked.page().title().startsWith("Error: "), asked.page().title());
        assertTrue(asked.text().contains("Denny"), asked.text());
        assertEquals("Dear Denny, how was Saturday?", bench.words());
        Seen back =
                asked.form(bench.path()).press("Back to the draft").expect(303).follow();
        assertTrue(back.expect(200).page().select("#draft textarea").text().contains("how was Saturday?"), back.text());
        asked.form(bench.path()).press("It is right").expect(303);
        assertEquals("", bench.words());
    }

    @Test
    void whoDoesNotAnswerHereGetsTheirWordsBackAndNothingIsSent() {
        Desk bench = Desk.bench(maria, "Sparrow");
        Form form = bench.write("Words of somebody else.");
        Sql.change(
                portal,
                "update correspondence set counsellor_unknown_since = current_timestamp where id = ?",
                bench.correspondence());
        Seen refused = bench.press(form, "send");
        Sql.change(
                portal,
                "update correspondence set counsellor_unknown_since = null where id = ?",
                bench.correspondence());
        assertTrue(
                refused.expect(404).page().select("textarea").text().contains("Words of somebody else."),
                refused.text());
    }

    @Test
    void noPageOfAClientSaysAtWhatMinuteTheirLetterWasOpened() {
        Visitor client = portal.as("bettina");
        UUID letter = Desk.letter(Desk.client(client).send("Read me when you can."));
        maria.get(Desk.bench(maria, "Bettina").path()).expect(200);
        String sent = client.get("/letters/" + letter + "/sent").expect(200).text();
        assertTrue(sent.matches(".*opened it on \\w+day \\d+ \\w+\\..*"), sent);
        String own = client.get("/letters/" + letter).expect(200).text();
        assertTrue(
                own.matches(".*opened on \\w+day \\d+ \\w+ .*") && !own.matches(".*opened on [^.]*\\d\\d:\\d\\d.*"),
                own);
    }

    private static Form unplanned(Visitor visitor) {
        return visitor.get("/block")
                        .expect(200)
                        .page()
                        .select("input[name=minutes]")
                        .isEmpty()
                ? visitor.get("/block").form("/block/end")
                : minutes(visitor);
    }

    /** The last of the forms that begin one. */
    private static Form minutes(Visitor visitor) {
        Seen page = visitor.get("/block");
        page.page()
                .select("form[action=/block/begin]:not(:has([name=minutes]))")
                .remove();
        return page.form("/block/begin");
    }
}
