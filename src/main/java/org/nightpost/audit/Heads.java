package org.nightpost.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The one row that holds the {@link Head}. */
final class Heads {
    private static final int ONLY = 1;
    private static final String ROW = "SELECT number, chain, mac FROM audit_head WHERE id = " + ONLY;

    private Heads() {}

    static Optional<Head> read(Connection connection) throws SQLException {
        return find(connection, ROW);
    }

    /** Keeps it for this transaction. Empty if another node has it now, or if it is not there. */
    static Optional<Head> lock(Connection connection) throws SQLException {
        return find(connection, ROW + " FOR UPDATE SKIP LOCKED");
    }

    static void add(Connection connection, Head head) throws SQLException {
        write(connection, head, "INSERT INTO audit_head (number, chain, mac, id) VALUES (?, ?, ?, ?)");
    }

    static void replace(Connection connection, Head head) throws SQLException {
        write(connection, head, "UPDATE audit_head SET number = ?, chain = ?, mac = ? WHERE id = ?");
    }

    private static Optional<Head> find(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Head(rows.getLong(1), rows.getBytes(2), rows.getBytes(3)))
                    : Optional.empty();
        }
    }

    private static void write(Connection connection, Head head, String change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(change)) {
            statement.setLong(1, head.number());
            statement.setBytes(2, head.chain());
            statement.setBytes(3, head.mac());
            statement.setInt(4, ONLY);
            statement.executeUpdate();
        }
    }
}
