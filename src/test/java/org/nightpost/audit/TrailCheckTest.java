package org.nightpost.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes the trail past the portal is found out. */
class TrailCheckTest {
    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void tenLinkedLines() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        ledger = new Ledger(database, folder).write(10).link();
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() throws Exception {
        TrailReport report = ledger.check();

        assertEquals(Map.of(), report.faults());
        assertEquals(10, report.lines());
        assertEquals(10, report.until());
    }

    @Test
    void anEmptyTrailIsWhole() throws Exception {
        ledger.sql("DELETE FROM audit_entry");
        ledger.sql("DELETE FROM audit_head");
        ledger.anchor().forget();

        assertTrue(ledger.link().check().isWhole());
    }

    @Test
    void linesAreLinkedInTheOrderOfTheirTimes() throws Exception {
        assertEquals(
                0,
                ledger.number("SELECT count(*) FROM audit_entry a JOIN audit_entry b ON b.link = a.link + 1"
                        + " WHERE b.at < a.at"));
    }

    @Test
    void aLineThatWasTakenOutIsMissed() throws Exception {
        ledger.sql("DELETE FROM audit_entry WHERE link = 4");

        assertFound(TrailFault.MISSING, 1);
        assertEquals(4, ledger.check().first().get(0).number());
    }

    @Test
    void aLineThatWasTakenOutIsMissedEvenIfTheOthersMoveUp() throws Exception {
        ledger.sql("DELETE FROM audit_entry WHERE link = 4");
        ledger.sql("UPDATE audit_entry SET link = link - 1 WHERE link > 4");

        assertTrue(ledger.check().faults().containsKey(TrailFault.MOVED));
    }

    @Test
    void anAlteredLineIsFound() throws Exception {
        ledger.sql("UPDATE audit_entry SET deed = 'session.ended' WHERE link = 7");

        assertFound(TrailFault.ALTERED, 1);
        assertEquals(7, ledger.check().first().get(0).number());
    }

    @Test
    void anotherPersonInALineIsFound() throws Exception {
        ledger.sql("UPDATE audit_entry SET actor = (SELECT actor FROM audit_entry WHERE link = 1) WHERE link = 2");

        assertFound(TrailFault.ALTERED, 1);
    }

    @Test
    void twoLinesThatChangedPlacesAreFound() throws Exception {
        ledger.sql("UPDATE audit_entry SET link = 13 - link WHERE link IN (6, 7)");

        assertTrue(ledger.check().faults().getOrDefault(TrailFault.MOVED, 0L) >= 2);
    }

    @Test
    void aLineThatWasPutInTwiceIsFound() throws Exception {
        ledger.sql("INSERT INTO audit_entry (id, at, actor, deed, subject, mac, link, chain) SELECT random_uuid(), at,"
                + " actor, deed, subject, mac, link, chain FROM audit_entry WHERE link = 5");

        TrailReport report = ledger.check();
        assertTrue(report.faults().containsKey(TrailFault.ALTERED), report.inWords());
        assertTrue(report.faults().containsKey(TrailFault.MOVED), report.inWords());
    }

    @Test
    void anEndThatWasCutOffIsMissed() throws Exception {
        ledger.sql("DELETE FROM audit_entry WHERE link > 8");

        assertFound(TrailFault.CUT, 2);
    }

    @Test
    void anEndThatWasCutOffIsMissedEvenWithTheHeadOfThatTime() throws Exception {
        ledger.sql("CREATE TABLE stolen AS SELECT * FROM audit_head");
        ledger.write(5).link();
        ledger.sql("DELETE FROM audit_entry WHERE link > 10");
        ledger.sql("DELETE FROM audit_head");
        ledger.sql("INSERT INTO audit_head SELECT * FROM stolen");

        assertFound(TrailFault.CUT, 5);
        Files.delete(folder.resolve("audit.seen"));
        assertTrue(ledger.check().isWhole(), "without the host's memory it cannot be known");
    }

    @Test
    void anEndThatWasCutOffIsMissedWhenOtherLinesHaveTakenItsPlace() throws Exception {
        ledger.sql("CREATE TABLE stolen AS SELECT * FROM audit_head");
        ledger.write(5).link();
        ledger.sql("DELETE FROM audit_entry WHERE link > 10");
        ledger.sql("DELETE FROM audit_head");
        ledger.sql("INSERT INTO audit_head SELECT * FROM stolen");
        ledger.write(7).link();

        assertFound(TrailFault.CUT, 1);
    }

    /** Each time that it links, the ledger is a portal that was just started. */
    @Test
    void anEndThatWasCutOffWhileThePortalStoodStillIsFoundAfterTheStart() throws Exception {
        ledger.sql("CREATE TABLE stolen AS SELECT * FROM audit_head");
        ledger.write(5).link();
        ledger.sql("DELETE FROM audit_entry WHERE link > 10");
        ledger.sql("DELETE FROM audit_head");
        ledger.sql("INSERT INTO audit_head SELECT * FROM stolen");

        ledger.write(2).link();
        assertFound(TrailFault.CUT, 3);
        ledger.write(20).link();
        assertFound(TrailFault.CUT, 1);
        Files.delete(folder.resolve("audit.seen"));
        assertTrue(ledger.write(1).link().check().isWhole(), "a restored backup that somebody has taken note of");
    }

    @Test
    void aHeadThatSomebodyWroteIsFoundAndThenMendedOnTheRecord() throws Exception {
        ledger.sql("UPDATE audit_head SET number = 8");
        TrailReport report = ledger.check();
        assertTrue(report.faults().containsKey(TrailFault.HEAD), report.inWords());

        ledger.write(3).link();

        assertFound(TrailFault.MENDED, 1);
        assertEquals(14, ledger.check().until());
    }

    @Test
    void aLineThatHangsLooseForMoreThanAMinuteIsFound() throws Exception {
        ledger.write(3);

        assertFound(TrailFault.LOOSE, 3);
    }

    @Test
    void aLineThatWasUnlinkedIsMissedInItsOldPlace() throws Exception {
        ledger.sql("UPDATE audit_entry SET link = 0 WHERE link = 3");
        ledger.link();

        assertFound(TrailFault.MISSING, 1);
    }

    @Test
    void whenTheProcessDiesWhileItLinksNothingOfItHasHappened() throws Exception {
        ledger.write(5);
        try (Connection connection = ledger.begin()) {
            new Links(ledger.keys, ledger.clock).link(connection);
            connection.rollback();
        }
        assertEquals(5, ledger.number("SELECT count(*) FROM audit_entry WHERE link = 0"));

        TrailReport report = ledger.link().check();

        assertTrue(report.isWhole(), report.inWords());
        assertEquals(15, report.until());
    }

    @Test
    void onlyTheEndIsCheckedIfSoAsked() throws Exception {
        ledger.sql("UPDATE audit_entry SET deed = 'session.ended' WHERE link = 2");

        TrailReport report = ledger.trailCheck().newest(5);

        assertTrue(report.isWhole(), report.inWords());
        assertEquals(6, report.from());
        assertEquals(5, report.lines());
    }

    @Test
    void theFindingsDoNotGrowWithTheDamage() throws Exception {
        ledger.write(2500).link();
        ledger.sql("UPDATE audit_entry SET deed = 'session.ended'");

        TrailReport report = ledger.check();

        assertEquals(2510L, report.faults().get(TrailFault.ALTERED));
        assertEquals(20, report.first().size());
        assertFalse(report.inWords().contains("session"), "no word of a line");
    }

    private void assertFound(TrailFault fault, long times) throws Exception {
        TrailReport report = ledger.check();
        assertEquals(Map.of(fault, times), report.faults(), report.inWords());
    }
}
