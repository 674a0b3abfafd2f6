package org.nightpost.correspondence.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.Form;
import org.nightpost.Portal;
import org.nightpost.Sql;

/** The server is killed with -9 while an absence is stored. {@code -Dnightpost.test.seed=n} makes the same moments again. */
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
        }
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
