package org.nightpost.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nightpost.Desk;
import org.nightpost.Portal;
import org.nightpost.Sql;

/** Somebody tries the portal for the first time, and is impatient. */
class FirstDemoIT {
    @Test
    void aDemoThatWasStoppedHalfWayIsWholeAtTheNextStart() throws Exception {
        try (Portal portal = Portal.firstDemo("first-demo").startUntil("are writing their letters")) {
            Thread.sleep(2_000);
            portal.kill();
            portal.start();
            assertEquals(1, Sql.count(portal, "demo_mark where whole = true"));
            assertTrue(Desk.letters(portal.as("elspeth")).size() >= 16, "letters are missing");
        }
    }
}
