package org.nightpost.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.content.Side;
import org.nightpost.people.agreement.Agreement.Counts;
import org.nightpost.schedule.block.Weeks;

/**
 * The board's one statement says of a correspondence what the classes say that read its letters: what waits, since when, how
 * long a client is silent, and which exchange is under way. Tried with histories as they come.
 */
class BoardRowsTest {
    private static final Instant AGREED = Instant.parse("2026-01-05T09:00:00Z");
    private static final int HISTORIES = 200;

    private final UUID supervisor = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private final UUID service = UUID.randomUUID();
    private final JdbcDataSource database = new JdbcDataSource();

    @Test
    void theStatementAgreesWithTheRulesWhateverWasWritten() throws SQLException {
        for (Counts counts : Counts.values()) {
            try (Connection db = fresh(counts)) {
                Random random = new Random(20261127);
                for (int i = 0; i < HISTORIES; i++) {
                    List<LetterFacts> letters = history(random);
                    UUID here = store(db, letters);
                    assertEquals(expected(letters, counts), found(db, here), counts + " " + letters);
                    execute(db, "update correspondence set team = ?", UUID.randomUUID());
                }
            }
        }
    }

    /** Each on its day: clients write, counsellors open all that waits, answer, announce, and let go what they held. */
    private static List<LetterFacts> history(Random random) {
        List<LetterFacts> letters = new ArrayList<>();
        int days = random.nextInt(12);
        for (int day = 1; day <= days; day++) {
            Instant at = AGREED.plusSeconds(86_400L * day);
            switch (random.nextInt(5)) {
                case 0, 1 -> letters.add(letter(letters, Side.CLIENT, at, false, 0));
                case 2 -> open(letters, at);
                case 3 -> {
                    int last = letters.isEmpty() ? 0 : letters.size();
                    boolean held = last > 0 && letters.get(last - 1).side() == Side.CLIENT && random.nextBoolean();
                    letters.add(letter(letters, Side.COUNSELLOR, at, false, held ? last : 0));
                }
                default -> letters.add(letter(letters, Side.COUNSELLOR, at, true, 0));
            }
        }
        return letters;
    }

    private static LetterFacts letter(List<LetterFacts> before, Side side, Instant at, boolean telling, int held) {
        return facts(before.size() + 1, side, at, null, telling, held);
    }

    private static void open(List<LetterFacts> letters, Instant at) {
        letters.replaceAll(letter -> letter.openedAt() != null
                ? letter
                : facts(
                        letter.number(),
                        letter.side(),
                        letter.sentAt(),
                        at,
                        letter.announcing(),
                        letter.writtenBefore()));
    }

    private static LetterFacts facts(
            int number, Side side, Instant at, @Nullable Instant opened, boolean telling, int held) {
        LetterId id = new LetterId(UUID.randomUUID());
        CorrespondenceId here = new CorrespondenceId(id.value());
        return new LetterFacts(
                id, here, number, id.value(), side, at, opened, id.value(), 5, false, telling, held, false, false);
    }

    private static String expected(List<LetterFacts> letters, Counts counts) {
        List<LetterFacts> waiting = letters.stream()
                .filter(letter ->
                        letter.side() == Side.CLIENT && letters.stream().noneMatch(it -> answers(it, letter)))
                .toList();
        int last = letters.stream()
                .filter(letter -> letter.side() == Side.CLIENT)
                .mapToInt(LetterFacts::number)
                .max()
                .orElse(0);
        Optional<Instant> silent = letters.stream()
                .filter(letter -> letter.side() == Side.COUNSELLOR && letter.number() > last)
                .map(LetterFacts::sentAt)
                .findFirst();
        Optional<Instant> unopened = letters.stream()
                .filter(letter -> letter.side() == Side.COUNSELLOR)
                .max(Comparator.comparingInt(LetterFacts::number))
                .filter(LetterFacts::isUnopened)
                .map(LetterFacts::sentAt);
        boolean quiet = waiting.isEmpty();
        return waiting.size() + " " + waiting.stream().findFirst().map(LetterFacts::sentAt) + " "
                + silent.filter(at -> quiet) + " " + unopened.filter(at -> quiet) + " "
                + Counting.of(letters, counts, AGREED).atHand() + " of 6";
    }

    /** As {@link Letters#waiting} asks. */
    private static boolean answers(LetterFacts answer, LetterFacts letter) {
        return answer.side() == Side.COUNSELLOR
                && !answer.announcing()
                && answer.number() > letter.number()
                && (answer.writtenBefore() == 0 || answer.writtenBefore() > letter.number());
    }

    private String found(Connection db, UUID here) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (PreparedStatement asked = db.prepareStatement(BoardRows.SQL)) {
            asked.setObject(1, supervisor);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    Object[] columns = new Object[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < columns.length; i++) {
                        columns[i] = row.getObject(i + 1);
                    }
                    rows.add(columns);
                }
            }
        }
        List<BoardRow> board = Board.together(rows, new Weeks().table(), AGREED);
        assertEquals(1, board.size(), "only what belongs to a team of theirs");
        BoardRow row = board.get(0);
        assertEquals(here, row.id().value());
        return row.waiting() + " " + row.waitingSince() + " " + row.silentSince() + " " + row.unopenedSince() + " "
                + row.exchange() + " of " + row.exchanges();
    }

    private Connection fresh(Counts counts) throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
        Connection db = database.getConnection();
        execute(db, "insert into people_person values (?, 'Ruth', X'00', 'en', 'UTC', false)", supervisor);
        execute(db, "insert into people_team values (?, 'Lantern')", team);
        execute(db, "insert into people_team_supervisor values (?, ?)", team, supervisor);
        execute(db, "set referential_integrity false");
        execute(
                db,
                "insert into people_agreement (id, service, version, published_at, rhythm, reply_day, reply_time,"
                        + " reply_hours, work_days, opens, closes, words, exchanges, weeks, counts, minutes, minimum_age,"
                        + " kept_months, confidentiality) values (?, ?, 1, now(), 'FIXED_DAY', 'FRIDAY', '18:00', 24,"
                        + " 'MONDAY', '09:00', '17:00', 1500, 6, 26, ?, 50, 16, 120, '')",
                service,
                service,
                counts.name());
        return db;
    }

    private UUID store(Connection db, List<LetterFacts> letters) throws SQLException {
        UUID here = UUID.randomUUID();
        execute(
                db,
                "insert into correspondence (id, client, counsellor, service, epoch, state, language, begun_at, next_number,"
                        + " team) values (?, ?, ?, ?, 1, 'OPEN', 'en', now(), 1, ?)",
                here,
                here,
                here,
                service,
                team);
        execute(
                db,
                "insert into people_consent values (?, ?, ?, ?, 1, 1, 'en', ?)",
                here,
                here,
                here,
                service,
                AGREED.atOffset(ZoneOffset.UTC));
        for (LetterFacts letter : letters) {
            store(db, here, letter);
        }
        return here;
    }

    private static void store(Connection db, UUID here, LetterFacts letter) throws SQLException {
        Instant opened = letter.openedAt();
        execute(
                db,
                "insert into letter (id, correspondence, number, author, side, submission_id, sent_at, opened_at, sealed,"
                        + " epoch, revision, minutes_to_read, kind, written_before)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, X'00', 1, 1, 5, ?, ?)",
                letter.id().value(),
                here,
                letter.number(),
                letter.author(),
                letter.side().name(),
                letter.id().value(),
                letter.sentAt().atOffset(ZoneOffset.UTC),
                opened == null ? null : opened.atOffset(ZoneOffset.UTC),
                letter.announcing() ? "ANNOUNCEMENT" : "LETTER",
                letter.writtenBefore());
    }

    private static void execute(Connection db, String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = db.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        }
    }
}
