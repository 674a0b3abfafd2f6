package org.nightpost;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements of somebody who got into the database, past the portal. */
public final class Sql {
    private Sql() {}

    /** Every row as the texts of its columns. */
    public static List<List<Object>> rows(Portal portal, String query, Object... values) {
        try (Connection connection = portal.connect();
                PreparedStatement statement = prepare(connection, query, values);
                ResultSet found = statement.executeQuery()) {
            List<List<Object>> rows = new ArrayList<>();
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException(query, broken);
        }
    }

    /** The first column of the one row. */
    public static <T> T one(Class<T> type, Portal portal, String query, Object... values) {
        List<List<Object>> rows = rows(portal, query, values);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows: " + query);
        }
        return type.cast(rows.get(0).get(0));
    }

    public static long count(Portal portal, String from, Object... values) {
        return one(Long.class, portal, "select count(*) from " + from, values);
    }

    /** @return how many rows it changed */
    public static int change(Portal portal, String statement, Object... values) {
        try (Connection connection = portal.connect();
                PreparedStatement prepared = prepare(connection, statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(statement, broken);
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
