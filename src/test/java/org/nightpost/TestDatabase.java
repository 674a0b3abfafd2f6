package org.nightpost;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * What the portal under test keeps its data in: H2 in its data folder, or a real PostgreSQL when the tests run with
 * {@code -Dnightpost.test.database=postgresql}.
 */
final class TestDatabase implements AutoCloseable {
    private static final File SERVER_DATA = new File("target/postgresql-data");

    private static EmbeddedPostgres server;

    private final String name;
    private final String url;
    private final String user;
    private final String password;

    private TestDatabase(String name, String url, String user, String password) {
        this.name = name;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("nightpost.test.database"));
    }

    static TestDatabase chosen(String name, Path data) {
        return isPostgres() ? postgres(name) : h2(data);
    }

    /** AUTO_SERVER lets the test look into the file while the portal has it open. */
    private static TestDatabase h2(Path data) {
        String url = "jdbc:h2:file:" + data.resolve("nightpost") + ";WRITE_DELAY=0;AUTO_SERVER=TRUE";
        return new TestDatabase("", url, "nightpost", "nightpost");
    }

    private static TestDatabase postgres(String name) {
        String database = name.replace('-', '_');
        onServer("create database " + database);
        String url = "jdbc:postgresql://127.0.0.1:" + server().getPort() + "/" + database + "?stringtype=unspecified";
        return new TestDatabase(database, url, "postgres", "postgres");
    }

    /** Begins with what this other one holds, to which nobody is connected. H2's file is copied with the data folder. */
    void fillFrom(TestDatabase other) {
        if (isPostgres()) {
            onServer("drop database " + name);
            onServer("create database " + name + " template " + other.name);
        }
    }

    private static void onServer(String statement) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement open = connection.createStatement()) {
            open.execute(statement);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            Folders.delete(SERVER_DATA.toPath());
            server = start(0);
        }
        return server;
    }

    /** Runs this while PostgreSQL is stopped, for every portal that uses it, and starts it again on the same data. */
    static synchronized void whileStopped(Runnable work) {
        int port = server().getPort();
        try {
            server.close();
            work.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            server = start(port);
        }
    }

    /** @param port 0 for any that is free */
    private static EmbeddedPostgres start(int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(Path.of("target", "postgresql").toFile())
                    .setDataDirectory(SERVER_DATA)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException("PostgreSQL 15 did not start for the tests.", broken);
        }
    }

    /** The environment variables by which the portal finds this database. */
    Map<String, String> settings() {
        return Map.of("NIGHTPOST_DB_URL", url, "NIGHTPOST_DB_USER", user, "NIGHTPOST_DB_PASSWORD", password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The server itself ends with the JVM, which may run other portals. */
    @Override
    public void close() {}
}
