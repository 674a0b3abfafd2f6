package org.nightpost.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** A letter that is held is nobody's but its writer's, goes exactly once, and can be taken back until then. */
@OnScratchPortal
class HeldLetterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Portal portal;
    private final Visitor maria;

    HeldLetterIT(Portal portal) {
        this.portal = portal;
        maria = portal.as("maria");
    }

    @Test
    void theClientSeesNothingOfItUntilItsMomentAndThenTheLetterOnce() {
        Desk bench = Desk.bench(maria, "Denny");
        Visitor client = portal.as("denny");
        int before = Desk.letters(client).size();
        String home = client.get("/home").expect(200).page().select("main").text();
        bench.hold("Held words for later.", Duration.ofDays(1));
        assertEquals(before, Desk.letters(client).size());
        assertEquals(home, client.get("/home").page().select("main").text());
        assertEquals(1, held(bench));
        comes(bench);
        waitUntil(() -> held(bench) == 0);
        assertEquals(before + 1, Desk.letters(client).size());
        Seen letter = client.get("/letters/" + Desk.letters(client).get(0)).expect(200);
        assertTrue(letter.text().contains("Held words for later."), letter.text());
        assertFalse(letter.text().contains("wrote this before"), letter.text());
    }

    @Test
    void itIsADraftAgainInFrontOfWhatWasBegunSince() {
        Desk bench = Desk.bench(maria, "Jonas");
        bench.hold("The first half.", Duration.ofDays(1));
        bench.press(bench.write("The second half."), "save").expect(303);
        maria.get(bench.path() + "/held")
                .expect(200)
                .form(bench.path() + "/held/take-back")
                .press()
                .expect(303);
        assertEquals(0, held(bench));
        String draft = maria.get(bench.path())
                .expect(200)
                .page()
                .select("#draft textarea")
                .eachText()
                .toString();
        assertTrue(draft.contains("The first half.") && draft.contains("The second half."), draft);
        maria.get(bench.path() + "/held").expect(303);
    }

    @Test
    void theSameFormAgainComesToTheHeldLetterAndALateSaveMakesNoGhost() {
        Desk bench = Desk.bench(maria, "Sparrow");
        Form form = Desk.later(bench.write("Once is enough."), Duration.ofDays(2));
        bench.press(form, "hold-at").expect(303);
        Seen again = bench.press(form, "hold-at").expect(303);
        assertEquals(bench.path() + "/held", again.location());
        bench.autosave(form).expect(410);
        assertEquals(1, held(bench));
        Seen other = bench.press(form.fill(Desk.textField(form).orElseThrow(), "Other words."), "send");
        assertTrue(other.expect(409).text().contains("Other words."), other.text());
        assertTrue(other.text().contains("Once is enough."), other.text());
        maria.get(bench.path() + "/held")
                .form(bench.path() + "/held/take-back")
                .press()
                .expect(303);
    }

    @Test
    void aSecondPressIsTheHeldLetterAndNoLetterOfWeeksAgo() {
        Desk bench = Desk.bench(maria, "Harriet");
        bench.send("An earlier letter.").expect(303);
        bench.press(bench.write("The next one."), "save").expect(303);
        Form form = Desk.later(bench.open(), Duration.ofDays(2));
        bench.press(form, "hold-at").expect(303);
        Seen again = bench.press(form, "hold-at").expect(303);
        assertEquals(bench.path() + "/held", again.location());
        bench.autosave(form).expect(410);
        assertEquals(1, held(bench));
        maria.get(bench.path() + "/held")
                .form(bench.path() + "/held/take-back")
                .press()
                .expect(303);
    }

    @Test
    void aLetterThatCameMeanwhileIsNotAnsweredByItAndHasItsOwnPromise() {
        Desk bench = Desk.bench(maria, "Elspeth");
        Visitor client = portal.as("elspeth");
        bench.hold("Written before.", Duration.ofDays(1));
        UUID later = Desk.letter(Desk.client(client).send("One thing more."));
        assertTrue(maria.get(bench.path()).expect(200).text().contains("wrote again"), "the counsellor is told");
        comes(bench);
        waitUntil(() -> held(bench) == 0);
        Seen letter = client.get("/letters/" + Desk.letters(client).get(0)).expect(200);
        assertTrue(letter.text().contains("wrote this before your letter of"), letter.text());
        assertTrue(maria.get("/caseload")
                .page()
                .select("section[aria-labelledby=waiting]")
                .text()
                .contains("Elspeth"));
        String state = Sql.one(
                String.class,
                portal,
                "select p.state from schedule_promise p, schedule_promised_letter l where l.promise = p.id and l.letter = ?",
                later);
        assertEquals("OPEN", state);
    }

    @Test
    void aMomentThatHasPassedIsRefusedAndEverythingTypedIsKept() {
        Desk bench = Desk.bench(maria, "Bettina");
        Form form = Desk.later(bench.write("Too late for that."), Duration.ofDays(-1));
        Seen refused = bench.press(form, "hold-at").expect(422);
        assertTrue(refused.page().title().startsWith("Error: "), refused.page().title());
        assertEquals(form.value("hold_day"), refused.form(bench.path()).value("hold_day"));
        assertTrue(refused.text().contains("has passed"), refused.text());
        assertEquals("Too late for that.", bench.words());
    }

    @Test
    void whatWasHeldBeforeThereWasANewKeyIsReadAfterIt() {
        Desk bench = Desk.bench(maria, "Fergus");
        Visitor client = portal.as("fergus");
        bench.hold("Sealed under the key of that day.", Duration.ofMinutes(30));
        Sql.change(portal, "update correspondence set epoch_due = true where id = ?", bench.correspondence());
        Desk.client(client).send("With this letter the next key begins.").expect(303);
        String epochs = "select epoch from correspondence where id = ?";
        int next = Sql.one(Integer.class, portal, epochs, bench.correspondence());
        assertEquals(
                next - 1,
                Sql.one(
                        Integer.class,
                        portal,
                        "select epoch from held_letter where correspondence = ?",
                        bench.correspondence()));

        comes(bench);
        waitUntil(() -> held(bench) == 0);

        Seen letter = client.get("/letters/" + Desk.letters(client).get(0)).expect(200);
        assertTrue(letter.text().contains("Sealed under the key of that day."), letter.text());
        assertTrue(maria.get(bench.path() + "/letters").expect(200).text().contains("Fergus"));
    }

    @Test
    void noChangeOfTheWeekMovesAPromiseWhoseAnswerIsHeldUntilItIsTakenBack() {
        Desk bench = Desk.bench(maria, "Wilf");
        UUID letter = Desk.letter(Desk.client(portal.as("wilf")).send("There is no hurry."));
        bench.hold("Finished, and on its way.", Duration.ofMinutes(30));
        String caseload = maria.get("/caseload").expect(200).text();
        assertTrue(caseload.contains("Answered: it goes on"), caseload);
        leaveOut(letter);

        String moves =
                "schedule_promise_move m, schedule_promised_letter l where l.promise = m.promise and l.letter = ?";
        assertEquals(0, Sql.count(portal, moves, letter));
        maria.get(bench.path() + "/held")
                .form(bench.path() + "/held/take-back")
                .press()
                .expect(303);
        assertEquals(1, Sql.count(portal, moves, letter), "now it counts");
    }

    @Test
    void whoWasShutOutMeanwhileSendsNothingAndLosesNothing() {
        Desk bench = Desk.bench(portal.as("claire"), "Aurélie");
        bench.hold("Des mots retenus.", Duration.ofDays(1));
        UUID claire = Sql.one(
                UUID.class, portal, "select author from held_letter where correspondence = ?", bench.correspondence());
        Sql.change(portal, "update security_account set state = 'DISABLED' where person = ?", claire);
        comes(bench);
        waitUntil(() -> state(bench).equals("STOPPED"));
        Sql.change(portal, "update security_account set state = 'OPEN' where person = ?", claire);
        Seen held = portal.as("claire").get(bench.path() + "/held").expect(200);
        held.form(bench.path() + "/held/now").press().expect(303);
        assertEquals(0, held(bench));
    }

    /** Maria leaves out the time in which this letter is to be answered, whoever else has to be told of it. */
    private void leaveOut(UUID letter) {
        List<Object> time = Sql.rows(
                        portal,
                        "select p.block, p.block_on from schedule_promise p, schedule_promised_letter l"
                                + " where l.promise = p.id and l.letter = ?",
                        letter)
                .get(0);
        String path = "/week/" + time.get(0) + "/" + time.get(1);
        Seen asked =
                maria.get(path).expect(200).form(path).choose("what", "out").press();
        if (asked.status() == 200) {
            assertFalse(asked.page().select("table").text().contains("Wilf"), asked.text());
            String sure = asked.page().select("button[name=sure]").val();
            maria.post(path, asked.form(path).fields().with("sure", sure)).expect(303);
        }
    }

    private long held(Desk bench) {
        return Sql.count(portal, "held_letter where correspondence = ?", bench.correspondence());
    }

    private String state(Desk bench) {
        return Sql.one(
                String.class, portal, "select state from held_letter where correspondence = ?", bench.correspondence());
    }

    private void comes(Desk bench) {
        Sql.change(
                portal,
                "update held_letter set release_at = current_timestamp where correspondence = ?",
                bench.correspondence());
    }

    static void waitUntil(BooleanSupplier done) {
        Instant tooLate = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(tooLate), "it never came to that");
            try {
                Thread.sleep(300);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
