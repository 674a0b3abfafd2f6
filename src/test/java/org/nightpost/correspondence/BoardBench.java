package org.nightpost.correspondence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * How long the board's statement takes for a large team: 50 counsellors, 2,000 correspondences, 16 letters each, beside another
 * team as large that is not asked for. No test: it is run by hand, {@code docs/testing.md} says how, and prints what it measured.
 */
final class BoardBench {
    private static final int COUNSELLORS = 50;
    private static final int EACH = 40;
    private static final int LETTERS = 16;
    private static final int WARM = 10;
    private static final int RUNS = 40;
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Connection db;
    private final UUID service = UUID.randomUUID();

    private BoardBench(Connection db) {
        this.db = db;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("board-bench");
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + folder.resolve("bench"));
        measure("H2", h2);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .start()) {
            measure("PostgreSQL", server.getPostgresDatabase());
        }
    }

    private static void measure(String name, DataSource database) throws SQLException {
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
        try (Connection connection = database.getConnection()) {
            BoardBench bench = new BoardBench(connection);
            connection.setAutoCommit(false);
            bench.agreement();
            UUID supervisor = bench.team();
            bench.team();
            connection.commit();
            bench.execute("analyze");
            double[] millis = new double[RUNS];
            int rows = 0;
            for (int run = -WARM; run < RUNS; run++) {
                long begin = System.nanoTime();
                rows = bench.board(supervisor);
                if (run >= 0) {
                    millis[run] = (System.nanoTime() - begin) / 1e6;
                }
            }
            Arrays.sort(millis);
            System.out.printf(
                    "%s: %d rows, median %.0f ms, 95 %% below %.0f ms%n",
                    name, rows, millis[RUNS / 2], millis[RUNS * 95 / 100]);
        }
    }

    private int board(UUID supervisor) throws SQLException {
        int rows = 0;
        // PostgreSQL's driver does not know the numbered parameters that JPA turns into plain ones.
        String sql = BoardRows.SQL.replace("?1", "?");
        try (PreparedStatement asked = db.prepareStatement(sql)) {
            for (int i = 1; i <= sql.chars().filter(sign -> sign == '?').count(); i++) {
                asked.setObject(i, supervisor);
            }
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        row.getObject(column);
                    }
                    rows++;
                }
            }
        }
        return rows;
    }

    private UUID team() throws SQLException {
        UUID supervisor = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        execute("insert into people_person values (?, 'Ruth', ?, 'en', 'UTC', false)", supervisor, new byte[1]);
        execute("insert into people_team values (?, 'Team')", team);
        execute("insert into people_team_supervisor values (?, ?)", team, supervisor);
        for (int i = 0; i < COUNSELLORS; i++) {
            UUID counsellor = UUID.randomUUID();
            for (int j = 0; j < EACH; j++) {
                correspondence(team, counsellor, j);
            }
        }
        return supervisor;
    }

    private void correspondence(UUID team, UUID counsellor, int place) throws SQLException {
        UUID here = UUID.randomUUID();
        execute(
                "insert into correspondence (id, client, counsellor, service, epoch, state, language, begun_at, next_number,"
                        + " team) values (?, ?, ?, ?, 1, 'OPEN', 'en', ?, 1, ?)",
                here,
                here,
                counsellor,
                service,
                at(-200),
                team);
        execute("insert into people_consent values (?, ?, ?, ?, 1, 1, 'en', ?)", here, here, here, service, at(-190));
        // Every second client waits.
        int letters = LETTERS - place % 2;
        UUID last = here;
        for (int number = 1; number <= letters; number++) {
            last = UUID.randomUUID();
            letter(here, last, number);
        }
        promise(here, counsellor, last, place);
    }

    private void letter(UUID here, UUID id, int number) throws SQLException {
        boolean client = number % 2 == 1;
        execute(
                "insert into letter (id, correspondence, number, author, side, submission_id, sent_at, opened_at, sealed,"
                        + " epoch, revision, minutes_to_read, kind, written_before)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, 5, 'LETTER', 0)",
                id,
                here,
                number,
                here,
                client ? "CLIENT" : "COUNSELLOR",
                id,
                at(-180 + number * 10),
                at(-179 + number * 10),
                new byte[3000]);
        if (!client) {
            execute(
                    "insert into prompt values (?, ?, ?, 1, 'FREE_TEXT', null, 10, ?)",
                    UUID.randomUUID(),
                    here,
                    id,
                    number > 12 ? "OPEN" : "ANSWERED");
        }
    }

    private void promise(UUID here, UUID counsellor, UUID letter, int place) throws SQLException {
        boolean waits = place % 2 == 1;
        execute(
                "insert into schedule_promise (id, correspondence, letter, due_at, reason, state, made_at, settled_at,"
                        + " settled_by, counsellor, reader, service, minutes) values (?, ?, ?, ?, 'BLOCK', ?, ?, ?, ?, ?, ?,"
                        + " ?, 50)",
                UUID.randomUUID(),
                here,
                letter,
                at(place - 10),
                waits ? "OPEN" : "KEPT",
                at(-20),
                waits ? null : at(-10),
                new UUID(0, 0),
                counsellor,
                counsellor,
                service);
    }

    private void agreement() throws SQLException {
        execute(
                "insert into people_service (id, name, remit, reply_day, reply_time, zone, phone, hours)"
                        + " values (?, 'Lantern', '', 'FRIDAY', '18:00', 'UTC', '', '')",
                service);
        execute(
                "insert into people_agreement (id, service, version, published_at, rhythm, reply_day, reply_time,"
                        + " reply_hours, work_days, opens, closes, words, exchanges, weeks, counts, minutes, minimum_age,"
                        + " kept_months, confidentiality) values (?, ?, 1, ?, 'FIXED_DAY', 'FRIDAY', '18:00', 24,"
                        + " 'MONDAY', '09:00', '17:00', 1500, 6, 26, 'ANSWERED', 50, 16, 120, '')",
                service,
                service,
                at(-300));
    }

    private static Object at(int days) {
        return NOW.plusSeconds(days * 86_400L).atOffset(ZoneOffset.UTC);
    }

    private void execute(String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = db.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        }
    }
}
