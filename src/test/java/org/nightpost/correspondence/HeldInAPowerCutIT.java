package org.nightpost.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Portal;
import org.nightpost.Sql;

/** The power fails while letters are released. */
class HeldInAPowerCutIT {
    private static final int CUTS = 3;

    @Test
    void everyLetterGoesExactlyOnceWhateverMomentThePowerFails() {
        try (Portal portal = Portal.demo("power-cut-held").start()) {
            Desk bench = Desk.bench(portal.as("maria"), "Denny");
            for (int cut = 1; cut <= CUTS; cut++) {
                bench.hold("Held before cut " + cut + ".", Duration.ofDays(1));
                long before = letters(portal, bench);
                Sql.change(portal, "update held_letter set release_at = current_timestamp");
                pause(Duration.ofMillis(1800L * cut));
                portal.kill();
                portal.start();
                HeldLetterIT.waitUntil(() -> Sql.count(portal, "held_letter") == 0);
                assertEquals(before + 1, letters(portal, bench));
                assertEquals(0, Sql.count(portal, "held_prompt"));
                bench = Desk.bench(portal.visitor().signIn("maria"), "Denny");
            }
            assertTrue(portal.as("denny").get("/letters").expect(200).text().contains("Letter"));
        }
    }

    private static long letters(Portal portal, Desk bench) {
        return Sql.count(portal, "letter where correspondence = ?", bench.correspondence());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
