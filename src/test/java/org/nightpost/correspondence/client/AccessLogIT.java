package org.nightpost.correspondence.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;

/** What was written down about letters, for their client and for a supervisor, and as a table for keeping. */
@OnPortal
class AccessLogIT {
    private final Portal portal;

    AccessLogIT(Portal portal) {
        this.portal = portal;
    }

    @Test
    void aClientReadsWhatWasWrittenDownAboutTheirOwnLettersAndOfNobodyElses() {
        Seen log = portal.as("elspeth")
                .get("/readers")
                .follow("All that was written down")
                .expect(200);
        assertTrue(log.text().contains("A letter was sent."), log.text());
        assertTrue(log.text().contains("Maria Lindqvist") && log.text().contains("your letter of"), log.text());
        String table =
                portal.as("elspeth").get("/readers/log/table.csv").expect(200).body();
        for (String line : rows(table)) {
            String[] cells = line.split("\",\"");
            assertTrue(List.of("you", "Maria Lindqvist").contains(cells[2]) || cells[2].isEmpty(), line);
        }
        assertFalse(table.contains("session.begun"), "when somebody signed in is nobody's business");
    }

    @Test
    void theTableHasTheNumbersAndLinksOfTheChain() {
        Seen table = portal.as("ruth").get("/team/trail/table.csv").expect(200);
        assertTrue(table.header("content-type").startsWith("text/csv"), table.header("content-type"));
        List<String> linked = rows(table.body()).stream()
                .filter(line -> !line.startsWith("\"\""))
                .toList();
        assertFalse(linked.isEmpty(), table.body());
        String[] cells = linked.get(0).replaceAll("^\"|\"$", "").split("\",\"", -1);
        assertEquals(8, cells.length, linked.get(0));
        assertTrue(cells[1].matches("\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:\\d\\d)"), cells[1]);
        assertEquals(
                1,
                Sql.count(
                        portal,
                        "audit_entry where link = ? and id = ? and deed = ?",
                        Long.parseLong(cells[0]),
                        UUID.fromString(cells[6]),
                        cells[5]));
        byte[] chain =
                Sql.one(byte[].class, portal, "select chain from audit_entry where link = ?", Long.parseLong(cells[0]));
        assertEquals(HexFormat.of().formatHex(chain), cells[7]);
    }

    @Test
    void aSupervisorOfAnotherTeamHasOtherLines() {
        String idris =
                portal.as("idris").get("/team/trail/table.csv").expect(200).body();
        assertFalse(idris.contains("Maria Lindqvist"), idris);
    }

    private static List<String> rows(String table) {
        List<String> lines = Arrays.asList(table.split("\r\n"));
        return lines.subList(1, lines.size());
    }
}
