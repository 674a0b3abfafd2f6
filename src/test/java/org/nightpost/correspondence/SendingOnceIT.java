package org.nightpost.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** A letter is sent exactly once, whatever a hand, a browser or two people do at the same time. */
@OnScratchPortal
class SendingOnceIT {
    private static final int MANY = 50;

    private final Portal portal;
    private final Visitor client;
    private final Desk desk;

    SendingOnceIT(Portal portal) {
        this.portal = portal;
        client = portal.as("sparrow");
        desk = Desk.client(client);
    }

    @Test
    void fiftyPostsOfOneFormAtOnceAreOneLetterAndAllLeadToIt() throws Exception {
        Form form = desk.write("Fifty fingers on one button.");
        long before = letters();
        List<Seen> answers = atOnce(MANY, i -> desk.press(form, "send"));
        Set<String> ends = answers.stream().map(Seen::toString).collect(Collectors.toSet());
        assertEquals(1, ends.size(), ends.toString());
        assertEquals(before + 1, letters());
        Seen sent = answers.get(0).follow().expect(200);
        assertTrue(sent.text().contains("arrived"), sent.text());
        UUID letter = Desk.letter(answers.get(0));
        assertEquals(1, Sql.count(portal, "schedule_promised_letter where letter = ?", letter));
        assertEquals(1, Sql.count(portal, "audit_entry where subject = ? and deed = 'letter.sent'", letter));
    }

    @Test
    void fiftyPostsOfOneReplyAtOnceAreOneLetterAndAllLeadToIt() throws Exception {
        Desk bench = Desk.bench(portal.as("maria"), "Denny");
        Form form = bench.write("One reply, fifty clicks.");
        long before = letters();
        List<Seen> answers = atOnce(MANY, i -> bench.press(form, "send"));
        Set<String> ends = answers.stream().map(Seen::toString).collect(Collectors.toSet());
        assertEquals(1, ends.size(), ends.toString());
        answers.get(0).follow().expect(200);
        assertEquals(before + 1, letters());
    }

    @Test
    void aDoublePostAReloadAndBackAndSendLeadToTheOneLetter() {
        Form form = desk.write("Twice is once.");
        Seen first = desk.press(form, "send").expect(303);
        long after = letters();
        Seen reload = desk.press(form, "send").expect(303);
        Seen andAgain = desk.press(form, "send").expect(303);
        assertEquals(first.location(), reload.location());
        assertEquals(first.location(), andAgain.location());
        assertEquals(after, letters());
        assertEquals("", desk.words());
    }

    @Test
    void theSameSubmissionWithOtherWordsShowsBothAndChangesNothing() {
        Form form = desk.write("What I meant to say.");
        UUID letter = Desk.letter(desk.press(form, "send"));
        long after = letters();
        Seen both = desk.press(form.fill("text", "What I meant to say, and more of it."), "send");
        both.expect(409);
        assertTrue(both.page().select("textarea").val().contains("and more of it"), both.text());
        assertTrue(both.page().select(".passage").text().contains("What I meant to say."), both.text());
        assertEquals(after, letters());
        String stored =
                client.get("/letters/" + letter).page().select("main .passage").text();
        assertEquals("What I meant to say.", stored);
        both.form("/write").press("Keep as my next letter").expect(303);
        assertEquals("What I meant to say, and more of it.", desk.words());
        desk.send("What I meant to say, and more of it.").expect(303);
    }

    @Test
    void aReplyThatWasSentAndChangedShowsBoth() {
        Desk bench = Desk.bench(portal.as("maria"), "Mr O'Dell");
        Form form = bench.write("A first reply.");
        bench.press(form, "send").expect(303);
        long after = letters();
        Seen both = bench.press(form.fill(Desk.textField(form).orElseThrow(), "A second thought."), "send");
        both.expect(409);
        assertTrue(both.text().contains("A first reply.") && both.text().contains("A second thought."), both.text());
        assertEquals(after, letters());
    }

    @Test
    void anAutosaveThatArrivesAfterSendingIsGoneAndLeavesNoGhostOfADraft() {
        Form form = desk.write("Saved by itself, too late.");
        desk.autosave(form).expect(200);
        Form known = desk.open();
        desk.press(known, "send").expect(303);
        desk.autosave(form).expect(410);
        desk.autosave(known.fill("text", "Saved by itself, too late, a word more"))
                .expect(410);
        assertEquals("", desk.words());
        Desk bench = Desk.bench(portal.as("maria"), "Sparrow");
        Form reply = bench.write("A reply that saves itself.");
        bench.press(reply, "send").expect(303);
        bench.autosave(reply).expect(410);
        assertEquals("", bench.words());
    }

    /** Whoever wins, the letter is either read and stays, or is a draft and was never seen. */
    @Test
    void openingAndTakingBackAtTheSameMomentHaveOneWinner() throws Exception {
        for (int round = 0; round < 6; round++) {
            String words = "Wanted back, round " + round + ".";
            UUID letter = Desk.letter(desk.send(words));
            Desk bench = Desk.bench(portal.as("maria"), "Sparrow");
            String path = bench.path() + "/letters/" + letter;
            Form back = client.get("/letters/" + letter + "/take-back")
                    .expect(200)
                    .form("/letters/" + letter + "/take-back");
            List<Callable<Seen>> both = List.of(
                    () -> portal.as("maria").get(path), () -> client.twin().post(back.action(), back.fields()));
            List<Seen> answers = run(both);
            Seen read = answers.get(0);
            Seen taken = answers.get(1);
            boolean isThere = Sql.count(portal, "letter where id = ?", letter) == 1;
            assertEquals(isThere ? 200 : 404, read.status(), read.toString());
            assertEquals(isThere ? 409 : 303, taken.status(), taken.toString());
            assertEquals(isThere, read.text().contains(words));
            assertEquals(isThere ? "" : words, desk.words());
            if (!isThere) {
                desk.send(words).expect(303);
            }
        }
    }

    @Test
    void aLetterThatWasReadCannotBeTakenBackAndTheWriterIsTold() {
        UUID letter = Desk.letter(desk.send("Read already."));
        Form back = client.get("/letters/" + letter + "/take-back").form("/letters/" + letter + "/take-back");
        Desk bench = Desk.bench(portal.as("maria"), "Sparrow");
        portal.as("maria").get(bench.path() + "/letters/" + letter).expect(200);
        Seen told = back.press().expect(409);
        assertTrue(told.text().contains("opened"), told.text());
        assertEquals("", desk.words());
        assertEquals(
                "Read already.",
                client.get("/letters/" + letter).page().select("main .passage").text());
    }

    @Test
    void aLetterTakenBackIsADraftWithAllItsWordsAndGoneForTheOther() {
        UUID letter = Desk.letter(desk.send("Not so fast."));
        Form back = client.get("/letters/" + letter + "/take-back").form("/letters/" + letter + "/take-back");
        back.press().expect(303);
        back.press().expect(404);
        assertEquals("Not so fast.", desk.words());
        Desk bench = Desk.bench(portal.as("maria"), "Sparrow");
        portal.as("maria").get(bench.path() + "/letters/" + letter).expect(404);
        assertFalse(portal.as("maria").get(bench.path()).text().contains("Not so fast."));
        assertEquals(0, Sql.count(portal, "schedule_promised_letter where letter = ?", letter));
        desk.send("Not so fast.").expect(303);
    }

    private long letters() {
        return Sql.count(portal, "letter");
    }

    private interface Attempt {
        Seen run(int number);
    }

    private static List<Seen> atOnce(int times, Attempt attempt) throws Exception {
        List<Callable<Seen>> attempts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            attempts.add(() -> attempt.run(number));
        }
        return run(attempts);
    }

    private static List<Seen> run(List<Callable<Seen>> attempts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(attempts.size());
        try {
            List<Seen> answers = new ArrayList<>();
            for (Future<Seen> answer : threads.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
