package org.nightpost.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.ServiceKeys;

/**
 * Links lines that hang loose to the end of the chain, in the order of their times as far as they are to be seen: a line
 * whose deed took longer comes later in the chain. Whoever holds the row of the {@link Head} works, others go home. Bad
 * lines are linked too: they keep their place, and it is the check that tells of them.
 */
final class Links {
    private static final int BATCH = 1000;
    private static final int FOR_EVER = 0;

    private final ServiceKeys keys;
    private final PortalClock clock;

    Links(ServiceKeys keys, PortalClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What a batch has done.
     *
     * @param head the end of the chain; nothing if another node works
     * @param more whether lines may be left
     */
    record Batch(@Nullable Head head, boolean more) {}

    /** Links up to a thousand lines in the transaction of this connection. */
    Batch link(Connection connection) throws SQLException {
        Optional<Head> held = hold(connection);
        if (held.isEmpty()) {
            return new Batch(null, false);
        }
        Head head = held.get().isAuthentic(keys) ? held.get() : mend(connection);
        List<Loose> loose = loose(connection);
        Head end = loose.isEmpty() ? head : append(connection, head, loose);
        if (end != held.get()) {
            Heads.replace(connection, end);
        }
        return new Batch(end, loose.size() == BATCH);
    }

    static boolean isOnChain(Connection connection, Head seen) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT chain FROM audit_entry WHERE link = ?")) {
            statement.setLong(1, seen.number());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && Arrays.equals(rows.getBytes(1), seen.chain());
            }
        }
    }

    /** The very first batch makes the row; of two nodes that try, one waits and then works on. */
    private Optional<Head> hold(Connection connection) throws SQLException {
        Optional<Head> held = Heads.lock(connection);
        if (held.isEmpty() && Heads.read(connection).isEmpty()) {
            Head none = new Head(0, Chain.BEGINNING, Chain.BEGINNING);
            Heads.add(connection, none);
            return Optional.of(none);
        }
        return held;
    }

    /** Somebody was at the head. Linking goes on where the lines end, and the trail tells of it for ever. */
    private Head mend(Connection connection) throws SQLException {
        Head last = last(connection);
        if (last.number() > 0) {
            insert(connection, new AuditEntry(clock.instant(), Acting.NOBODY, Walk.MENDED, Acting.NOBODY, keys));
        }
        return last;
    }

    private Head last(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT link, chain FROM audit_entry ORDER BY link DESC LIMIT 1");
                ResultSet rows = statement.executeQuery()) {
            boolean any = rows.next() && rows.getLong(1) > 0;
            return any ? Head.of(keys, rows.getLong(1), rows.getBytes(2)) : Head.of(keys, 0, Chain.BEGINNING);
        }
    }

    private record Loose(UUID id, byte[] proof) {}

    private static List<Loose> loose(Connection connection) throws SQLException {
        List<Loose> loose = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT id, mac FROM audit_entry WHERE link = 0 ORDER BY at, id LIMIT " + BATCH);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                loose.add(new Loose(rows.getObject(1, UUID.class), rows.getBytes(2)));
            }
        }
        return loose;
    }

    private Head append(Connection connection, Head head, List<Loose> loose) throws SQLException {
        long number = head.number();
        byte[] chain = head.chain();
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE audit_entry SET link = ?, chain = ? WHERE id = ?")) {
            for (Loose line : loose) {
                number++;
                chain = Chain.link(keys, number, chain, line.id(), line.proof());
                statement.setLong(1, number);
                statement.setBytes(2, chain);
                statement.setObject(3, line.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return Head.of(keys, number, chain);
    }

    private static void insert(Connection connection, AuditEntry line) throws SQLException {
        insert(connection, line, FOR_EVER);
    }

    /** @param seconds after which it gives up; zero for never */
    static void insert(Connection connection, AuditEntry line, int seconds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO audit_entry (id, at, actor, deed, subject, mac) VALUES (?, ?, ?, ?, ?, ?)")) {
            statement.setQueryTimeout(seconds);
            statement.setObject(1, line.id());
            statement.setObject(2, time(line.at()));
            statement.setObject(3, line.actor());
            statement.setString(4, line.deed());
            statement.setObject(5, line.subject());
            statement.setBytes(6, line.mac());
            statement.executeUpdate();
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
