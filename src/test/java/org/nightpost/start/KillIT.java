package org.nightpost.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Form;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;

/**
 * The server is killed with -9 while people write and send. {@code -Dnightpost.test.kills=n} makes more rounds, {@code
 * -Dnightpost.test.seed=n} the same again.
 */
@OnScratchPortal
class KillIT {
    private static final int ROUNDS = Integer.getInteger("nightpost.test.kills", 2);
    private static final long SEED = Long.getLong("nightpost.test.seed", System.nanoTime());

    private final Portal portal;
    private final Desk desk;
    private final Random random = new Random(SEED);

    KillIT(Portal portal) {
        this.portal = portal;
        desk = Desk.client(portal.as("moussa"));
    }

    @Test
    void noSaveThatWasAcknowledgedIsEverLost() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Writer writer = new Writer(desk.open());
            Thread typing = new Thread(writer, "types");
            typing.start();
            while (writer.acknowledged.get() < 3 && typing.isAlive()) {
                Thread.sleep(20);
            }
            Thread.sleep(random.nextInt(1500));
            assertTrue(typing.isAlive(), "a save was refused before the kill");
            portal.kill();
            writer.enough.set(true);
            typing.join();
            portal.start();
            int kept = Writer.count(desk.words());
            String told =
                    "seed " + SEED + ", round " + round + ": acknowledged " + writer.acknowledged + ", kept " + kept;
            assertTrue(kept >= writer.acknowledged.get(), told);
            assertTrue(kept <= writer.typed.get(), told);
        }
    }

    @Test
    void aKillWhileSendingLeavesALetterWithAllThatBelongsToItOrTheDraft() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            String words = "Sent into the dark, " + random.nextInt(1_000_000) + ".";
            desk.press(desk.write(words), "save").expect(303);
            Form form = desk.open();
            Thread sending = new Thread(() -> sendWhateverComes(form), "sends");
            sending.start();
            Thread.sleep(random.nextInt(250));
            portal.kill();
            sending.join();
            portal.start();
            assertWholeOrNothing(form, words);
            Seen again = desk.press(form, "send").expect(303);
            UUID letter = Desk.letter(again);
            assertWhole(form, letter);
            assertEquals(again.location(), desk.press(form, "send").expect(303).location());
            assertEquals("", desk.words());
        }
    }

    private void sendWhateverComes(Form form) {
        try {
            desk.press(form, "send");
        } catch (RuntimeException killed) {
            // Nobody was told whether it arrived: that is the point.
        }
    }

    private void assertWholeOrNothing(Form form, String words) {
        UUID submission = UUID.fromString(form.value("submission"));
        if (Sql.count(portal, "letter where submission_id = ?", submission) == 0) {
            assertEquals(words, desk.words(), "neither letter nor draft, seed " + SEED);
        } else {
            assertWhole(form, Sql.one(UUID.class, portal, "select id from letter where submission_id = ?", submission));
            assertEquals("", desk.words(), "letter and draft, seed " + SEED);
        }
    }

    private void assertWhole(Form form, UUID letter) {
        UUID submission = UUID.fromString(form.value("submission"));
        assertEquals(1, Sql.count(portal, "letter where submission_id = ?", submission), "seed " + SEED);
        assertEquals(1, Sql.count(portal, "schedule_promised_letter where letter = ?", letter), "seed " + SEED);
        assertEquals(
                1, Sql.count(portal, "audit_entry where subject = ? and deed = 'letter.sent'", letter), "seed " + SEED);
    }

    /** Types a word, lets it be saved, and notes which words the portal has said are saved. */
    private final class Writer implements Runnable {
        private static final Pattern REV = Pattern.compile("\"([a-z_.]+)\":\"?([^\",}]+)\"?");

        private final Form form;
        private final AtomicInteger typed = new AtomicInteger();
        private final AtomicInteger acknowledged = new AtomicInteger();
        private final AtomicBoolean enough = new AtomicBoolean();

        Writer(Form form) {
            this.form = form;
        }

        @Override
        public void run() {
            try {
                while (!enough.get()) {
                    int word = typed.incrementAndGet();
                    form.fill("text", "word ".repeat(word).strip());
                    Seen answer = desk.autosave(form).expect(200);
                    know(answer);
                    acknowledged.set(word);
                }
            } catch (RuntimeException killed) {
                // The save under way was not acknowledged.
            }
        }

        /** As the page's script does: hidden fields go on with what the portal says of them. */
        private void know(Seen answer) {
            String revs = answer.body().replaceFirst(".*\"revs\":\\{", "").replaceFirst("}.*", "}");
            Matcher rev = REV.matcher(revs);
            while (rev.find()) {
                form.fill(rev.group(1), rev.group(2));
            }
        }

        static int count(String words) {
            return words.isEmpty() ? 0 : words.split(" ").length;
        }
    }
}
