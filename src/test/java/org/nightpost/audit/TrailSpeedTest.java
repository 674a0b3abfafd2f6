package org.nightpost.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes to link and to check a long trail on PostgreSQL; for a person who wants to know, not for each build. */
@EnabledIfSystemProperty(named = "nightpost.measure", matches = "\\d+")
class TrailSpeedTest {
    private static final Logger LOG = Logger.getLogger(TrailSpeedTest.class.getName());

    @TempDir
    private Path folder;

    @Test
    void aLongTrail() throws Exception {
        int lines = Integer.getInteger("nightpost.measure");
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Ledger ledger = new Ledger(server.getPostgresDatabase(), folder);
            for (int written = 0; written < lines; written += 10_000) {
                ledger.write(10_000);
            }
            long begun = System.nanoTime();
            ledger.link();
            long linked = System.nanoTime();
            TrailReport report = ledger.check();
            long checked = System.nanoTime();
            assertTrue(report.isWhole(), report.inWords());
            LOG.info(() -> report.lines() + " lines: linked at " + perSecond(lines, linked - begun) + ", checked at "
                    + perSecond(lines, checked - linked) + " lines a second");
        }
    }

    private static long perSecond(int lines, long nanos) {
        return lines * 1_000_000_000L / nanos;
    }
}
