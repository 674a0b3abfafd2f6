package org.nightpost;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** The whole database as text, as a thief would take it along: {@code pg_dump}, or SCRIPT on H2. */
public final class Dump {
    private Dump() {}

    public static String text(Portal portal) throws IOException, SQLException {
        return TestDatabase.isPostgres()
                ? pgDump(portal)
                : Sql.rows(portal, "script").stream()
                        .map(row -> String.valueOf(row.get(0)))
                        .collect(Collectors.joining("\n"));
    }

    private static String pgDump(Portal portal) throws IOException, SQLException {
        URI database;
        try (Connection connection = portal.connect()) {
            database = URI.create(connection.getMetaData().getURL().replaceFirst("^jdbc:", ""));
        }
        ProcessBuilder builder = new ProcessBuilder(
                "pg_dump",
                "--host=127.0.0.1",
                "--port=" + database.getPort(),
                "--username=postgres",
                "--no-password",
                database.getPath().substring(1));
        builder.redirectErrorStream(true);
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            throw new IllegalStateException("pg_dump is missing: install postgresql-client-15 or newer.", missing);
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("pg_dump failed: " + text);
        }
        return text;
    }
}
