package org.nightpost;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A look at all rows of the portal, to see that nothing changed. */
public final class Rows {
    /** Written by every request and by timers, whatever a form does. */
    private static final Set<String> RESTLESS = Set.of(
            "security_session",
            "security_guard_tries",
            "security_guard_flow",
            "audit_entry",
            "audit_head",
            "notice_mail",
            "schedule_promise_move",
            "flyway_schema_history");

    /** When the postman last had a notice for somebody. */
    private static final String RESTLESS_COLUMN = "told_at";

    /** What the round that looks after promises leaves alone. The rest of a promise changes when its hour comes. */
    private static final Set<String> OF_A_PROMISE =
            Set.of("id", "correspondence", "letter", "counsellor", "service", "made_at");

    private Rows() {}

    /** For each table the sum over its rows; equal before and after if nothing was added, changed or removed. */
    public static Map<String, Long> sums(Portal portal) throws SQLException {
        Map<String, Long> sums = new TreeMap<>();
        try (Connection connection = portal.connect()) {
            for (String table : tables(connection)) {
                sums.put(table, sum(connection, table));
            }
        }
        return sums;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name from information_schema.tables where lower(table_schema) = 'public'")) {
            while (rows.next()) {
                String table = rows.getString(1).toLowerCase(Locale.ROOT);
                if (!RESTLESS.contains(table)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static long sum(Connection connection, String table) throws SQLException {
        long sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                long row = 1;
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    String name = rows.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT);
                    if (name.equals(RESTLESS_COLUMN)
                            || (table.equals("schedule_promise") && !OF_A_PROMISE.contains(name))) {
                        continue;
                    }
                    Object value = rows.getObject(column);
                    row = row * 31
                            + (value instanceof byte[] bytes
                                    ? Arrays.hashCode(bytes)
                                    : String.valueOf(value).hashCode());
                }
                sum += row * 0x9E3779B97F4A7C15L;
            }
        }
        return sum;
    }
}
