package org.nightpost.correspondence.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Form;
import org.nightpost.Portal;
import org.nightpost.Sql;

/** The server is killed with -9 while an absence is stored, and while a handover is made. {@code -Dnightpost.test.seed=n} makes the same moments again. */
class CoverKillIT {
    private static final int ROUNDS = Integer.getInteger("nightpost.test.kills", 2);
    private static final long SEED = Long.getLong("nightpost.test.seed", System.nanoTime());

    private final Random random = new Random(SEED);

    @Test
    void everyClientIsToldAndEveryKeyIsSealedOrNothingIs() throws Exception {
        try (Portal portal = Portal.demo("cover-kill").start()) {
            Absentee claire = new Absentee(portal, "claire");
            UUID daryna = claire.person("Daryna Kovalchuk");
            LocalDate first = LocalDate.now(Absentee.ZONE).plusDays(5);
            for (int round = 1; round <= ROUNDS; round++) {
                Form form = claire.letters(claire.visitor(), first, first.plusDays(4), daryna.toString());
                Thread sending = new Thread(() -> press(form), "plans");
                sending.start();
                Thread.sleep(random.nextInt(400));
                portal.kill();
                sending.join();
                portal.start();
                assertAllOrNothing(portal);
                form.press("be away").expect(303);
                assertEquals(1, stored(portal), "seed " + SEED);
                assertAllOrNothing(portal);
                String path = "/absences/" + claire.absence(first) + "/end";
                claire.visitor().get(path).form(path).press().expect(303);
                Sql.change(portal, "delete from letter where kind = 'ANNOUNCEMENT'");
            }
            everythingPassesOrNothingDoes(portal, claire);
        }
    }

    /** A handover on its day: killed at any moment it is whole or has not begun, and afterwards it is made. */
    private void everythingPassesOrNothingDoes(Portal portal, Absentee claire) throws Exception {
        UUID here = claire.correspondence(portal.visitor().signIn("aurelie"));
        UUID daryna = claire.person("Daryna Kovalchuk");
        String path = "/correspondences/" + here + "/handover";
        claire.visitor()
                .get(path)
                .expect(200)
                .form(path)
                .choose("to", daryna.toString())
                .choose("reason", "leaves")
                .fill("words", "I take leave.")
                .press("Send the letter")
                .expect(303);
        Sql.change(portal, "update correspondence_handover set decide_by = proposed_at");
        waitForTheMomentOfTheRound(portal, here, claire.person("Claire Vautrin"));
        portal.kill();
        portal.start();
        assertWhole(portal, here, daryna);
        for (int tries = 0; tries < 80 && done(portal) == 0; tries++) {
            Thread.sleep(500);
        }
        assertEquals(1, done(portal), "the next round makes it, seed " + SEED);
        assertWhole(portal, here, daryna);
    }

    /** Until the keys go, or a random moment after the round must have begun. */
    private void waitForTheMomentOfTheRound(Portal portal, UUID here, UUID former) throws InterruptedException {
        long last = System.nanoTime() + 9_000_000_000L + random.nextInt(2_000_000_000);
        String keys = "vault_wrap where object_id = ? and holder_id = ?";
        while (Sql.count(portal, keys, here, former) > 0 && System.nanoTime() < last) {
            Thread.sleep(1);
        }
    }

    private static void assertWhole(Portal portal, UUID here, UUID next) {
        long done = done(portal);
        String seed = "seed " + SEED;
        assertEquals(done, Sql.count(portal, "correspondence where id = ? and counsellor = ?", here, next), seed);
        assertEquals(done, Sql.count(portal, "correspondence_earlier where correspondence = ?", here), seed);
        assertEquals(
                1 - done,
                Sql.count(
                        portal,
                        "correspondence c where c.id = ? and exists (select w.id from vault_wrap w, correspondence_handover h"
                                + " where w.object_id = c.id and h.correspondence = c.id and w.holder_id = h.from_person)",
                        here),
                seed);
        assertEquals(done, Sql.count(portal, "audit_entry where subject = ? and deed = 'handover.made'", here), seed);
    }

    private static long done(Portal portal) {
        return Sql.count(portal, "correspondence_handover where state = 'DONE'");
    }

    private static void press(Form form) {
        try {
            form.press("be away");
        } catch (RuntimeException killed) {
            // Nobody was told whether it is stored: that is the point.
        }
    }

    /** Both clients of Claire, or none. */
    private static void assertAllOrNothing(Portal portal) {
        long absences = stored(portal);
        String seed = "seed " + SEED;
        assertEquals(2 * absences, Sql.count(portal, "letter where kind = 'ANNOUNCEMENT'"), seed);
        assertEquals(2 * absences, Sql.count(portal, "correspondence where cover_from is not null"), seed);
        assertEquals(
                2 * absences,
                Sql.count(
                        portal,
                        "correspondence c where exists (select w.id from vault_wrap w where w.object_id = c.id"
                                + " and w.holder_id = c.cover)"),
                seed);
    }

    private static long stored(Portal portal) {
        return Sql.count(portal, "schedule_absence where last_on >= first_on");
    }
}
