package org.nightpost.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.FreshKeys;
import org.nightpost.vault.ServiceKeys;

/** A trail over a real database, without a server round it. */
final class Ledger {
    final PortalClock clock = new PortalClock();
    final ServiceKeys keys = FreshKeys.service();

    private final DataSource database;
    private final Path folder;
    private Instant now = clock.instant().minusSeconds(3600);

    Ledger(DataSource database, Path folder) {
        this.database = database;
        this.folder = folder;
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
    }

    private synchronized Instant tick() {
        now = now.plusMillis(1);
        return now;
    }

    /** Deeds that happened, a thousandth of a second apart and an hour ago. */
    Ledger write(int lines) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(
                    "INSERT INTO audit_entry (id, at, actor, deed, subject, mac) VALUES (?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < lines; i++) {
                    add(statement, new AuditEntry(tick(), UUID.randomUUID(), "letter.sent", UUID.randomUUID(), keys));
                }
                statement.executeBatch();
            }
            connection.commit();
        }
        return this;
    }

    private static void add(PreparedStatement statement, AuditEntry line) throws SQLException {
        statement.setObject(1, line.id());
        statement.setObject(2, line.at().atOffset(ZoneOffset.UTC));
        statement.setObject(3, line.actor());
        statement.setString(4, line.deed());
        statement.setObject(5, line.subject());
        statement.setBytes(6, line.mac());
        statement.addBatch();
    }

    /** Works until nothing is left, as a node does. */
    Ledger link() throws SQLException {
        Links.Batch batch;
        do {
            batch = linkOnce();
        } while (batch.more());
        if (batch.head() != null) {
            anchor().keep(batch.head(), this::isOnChain);
        }
        return this;
    }

    Links.Batch linkOnce() throws SQLException {
        try (Connection connection = begin()) {
            Links.Batch batch = new Links(keys, clock).link(connection);
            connection.commit();
            return batch;
        }
    }

    private boolean isOnChain(Head seen) {
        try (Connection connection = database.getConnection()) {
            return Links.isOnChain(connection, seen);
        } catch (SQLException away) {
            return false;
        }
    }

    /** A connection on which everything hangs together until it is committed. */
    Connection begin() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    TrailReport check() throws SQLException {
        return trailCheck().whole();
    }

    TrailCheck trailCheck() {
        return new TrailCheck(database, keys, clock, anchor());
    }

    Anchor anchor() {
        return Anchor.in(folder, keys);
    }

    /** As somebody who got into the database. */
    int sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            return change.executeUpdate();
        }
    }

    long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
