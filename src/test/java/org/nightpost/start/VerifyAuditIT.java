package org.nightpost.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nightpost.Command;
import org.nightpost.OnScratchPortal;
import org.nightpost.Portal;
import org.nightpost.Sql;

/** The command that has the running portal look through the whole trail. */
@OnScratchPortal
class VerifyAuditIT {
    @Test
    void theCommandTellsWhetherTheTrailIsWhole(Portal portal) throws Exception {
        Command whole = command(portal.data());
        assertEquals(0, whole.code(), whole.words());
        assertTrue(whole.words().contains("The trail is whole"), whole.words());
    }

    @Test
    void aTrailThatIsNotWholeEndsTheCommandWithItsOwnCode(Portal portal) throws Exception {
        long last = Sql.one(Long.class, portal, "select max(link) from audit_entry");
        Sql.change(portal, "update audit_entry set link = -link where link = ?", last - 3);
        Command broken = command(portal.data());
        Sql.change(portal, "update audit_entry set link = -link where link < 0");
        assertEquals(65, broken.code(), broken.words());
        assertTrue(broken.words().contains("THE TRAIL IS NOT WHOLE"), broken.words());
        assertTrue(broken.words().contains("number " + (last - 3)), broken.words());
    }

    @Test
    void nothingIsLeftOfAnOrder(Portal portal) throws Exception {
        command(portal.data());
        try (Stream<Path> left = Files.list(portal.data().resolve("orders"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void whereNoPortalIsTheCommandSaysSo() throws Exception {
        Command nobody = command(Path.of("target", "no-portal-here").toAbsolutePath());
        assertEquals(69, nobody.code(), nobody.words());
        assertTrue(nobody.words().contains("takes no orders"), nobody.words());
    }

    private static Command command(Path data) throws Exception {
        return Command.run(data, "verify-audit");
    }
}
