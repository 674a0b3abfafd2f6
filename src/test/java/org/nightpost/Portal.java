package org.nightpost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The portal as a site runs it: the provisioned server, as a process of its own that can be killed, on its own ports,
 * with its own data below {@code target/portals}. Tests of the same JVM share one, see {@link OnPortal}.
 */
public final class Portal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** In blocks of 512 bytes. A server that loops once wrote 70 GB of log in minutes. */
    private static final String LARGEST_FILE = "1000000";

    /** These portals live for minutes: what the second compiler would make of their code takes half of all the time. */
    private static final String SHORT_LIVED = "-Xms128m -Xmx768m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Path folder;
    private final int port = ServerProcess.freePort();
    private final int managementPort = ServerProcess.freePort();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, SignedIn> signedIn = new ConcurrentHashMap<>();
    private final TestDatabase database;
    private Path home = provisioned();
    private boolean takesUpDemo;
    private Process process;

    private Portal(String name) {
        folder = Path.of("target", "portals", name).toAbsolutePath();
        Folders.delete(folder);
        database = TestDatabase.chosen(name, folder.resolve("data"));
        settings.put("NIGHTPOST_DATA", folder.resolve("data").toString());
        settings.put("NIGHTPOST_PORT", String.valueOf(port));
        settings.put("NIGHTPOST_MANAGEMENT_PORT", String.valueOf(managementPort));
        settings.put("NIGHTPOST_URL", url().toString());
        settings.put("NIGHTPOST_JAVA_OPTS", SHORT_LIVED);
        settings.putAll(database.settings());
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "kills " + name));
    }

    /** A portal with the made-up people and their letters, as another portal of this run wrote them. */
    public static Portal demo(String name) {
        Portal portal = firstDemo(name);
        portal.takesUpDemo = true;
        return portal;
    }

    /** A portal whose made-up people write their letters themselves at the first start. */
    public static Portal firstDemo(String name) {
        return new Portal(name).with("NIGHTPOST_DEMO", "true");
    }

    /** A portal as on its first day: nobody is there, and the set-up link waits. */
    public static Portal empty(String name) {
        return new Portal(name).with("NIGHTPOST_DEMO", "false").with("NIGHTPOST_MAKE_KEYS", "true");
    }

    /** Another node of this demo, not started yet: its database and keys, and a folder of its own. */
    public Portal node(String name) {
        Portal node =
                firstDemo(name).with("NIGHTPOST_KEYS", data().resolve("keys").toString());
        node.settings.putAll(database.settings());
        return node;
    }

    /** Sets an environment variable for the next start; null takes it away. */
    public Portal with(String setting, String value) {
        if (value == null) {
            settings.remove(setting);
        } else {
            settings.put(setting, value);
        }
        return this;
    }

    /** Starts from this unpacked release instead of the server that was built. */
    public Portal from(Path release) {
        home = release;
        return this;
    }

    /** Starts the server on its data and waits until it is ready. */
    public Portal start() {
        if (takesUpDemo && !Files.exists(data())) {
            PreparedDemo.into(data(), database);
        }
        launch();
        Instant tooLate = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(tooLate)) {
                kill();
                throw new IllegalStateException(
                        "The portal did not become ready. Its console ends:\n" + end(console()));
            }
            sleep();
        }
        return this;
    }

    /** Starts the server and returns as soon as its console says this, ready or not. */
    public Portal startUntil(String words) {
        launch();
        Instant tooLate = Instant.now().plus(PATIENCE);
        while (!console().contains(words)) {
            if (!process.isAlive() || Instant.now().isAfter(tooLate)) {
                kill();
                throw new IllegalStateException("The console never said so. It ends:\n" + end(console()));
            }
            sleep();
        }
        return this;
    }

    /** Starts a server that is expected to refuse, and waits for its end. @return the exit code */
    public int startRefused() {
        launch();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException(
                        "The portal did not refuse to start. Its console ends:\n" + end(console()));
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void launch() {
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f " + LARGEST_FILE + "; exec sh \"$0\" \"$@\"",
                home.resolve("bin/nightpost").toString(),
                "start");
        builder.environment().keySet().removeIf(name -> name.startsWith("NIGHTPOST_"));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile());
        try {
            Files.createDirectories(folder);
            process = builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path provisioned() {
        Path home = Path.of(System.getProperty("nightpost.test.server", "target/server"))
                .toAbsolutePath();
        if (!Files.exists(home.resolve("bin/nightpost"))) {
            throw new IllegalStateException("There is no server in " + home + ": build it with mvn package.");
        }
        return home;
    }

    private boolean isReady() {
        return console().contains("Nightpost is ready") && health("ready") == 200;
    }

    /** The status that the health endpoint answers with, or 0 if nobody answers. */
    public int health(String kind) {
        try {
            URI health = URI.create("http://127.0.0.1:" + managementPort + "/health/" + kind);
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException away) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Ends the server as a power cut would: kill -9. */
    public void kill() {
        end(true);
    }

    /** Ends the server as Ctrl-C does. */
    public void stop() {
        end(false);
    }

    private void end(boolean atOnce) {
        if (process == null) {
            return;
        }
        new ServerProcess(process).end(atOnce, PATIENCE);
        process = null;
    }

    /** The most memory that the running server has held so far, in kB (Linux: VmHWM). */
    public long mostMemory() {
        return new ServerProcess(process).mostMemory();
    }

    /** What the console has shown since the last start. */
    public String console() {
        return read(folder.resolve("console.log"));
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - 4000));
    }

    /** The newest log file. */
    public String log() {
        return read(data().resolve("log/server.log"));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public int port() {
        return port;
    }

    /** Where the embedded database, keys, mails and logs lie. */
    public Path data() {
        return folder.resolve("data");
    }

    TestDatabase database() {
        return database;
    }

    /** A connection of the test's own into the running portal's database. */
    public Connection connect() throws SQLException {
        return database.connect();
    }

    /** Runs this while the PostgreSQL behind this portal is stopped. Only where the tests run on PostgreSQL. */
    public void whileDatabaseIsStopped(Runnable work) {
        TestDatabase.whileStopped(work);
    }

    /** Somebody who just opened a browser: no cookies, not signed in. */
    public Visitor visitor() {
        return new Visitor(this);
    }

    /**
     * This member of the cast, in a browser of their own that is signed in. The session is the same for all tests, as
     * signing in is made to cost a fifth of a second: who signs out signs in with {@link Visitor#signIn} first. It is never
     * so old that the passphrase is asked for again.
     */
    public Visitor as(String signInName) {
        return signedIn.compute(
                        signInName,
                        (name, before) -> before != null && before.isFresh() && before.isThere()
                                ? before
                                : new SignedIn(visitor().signIn(name), Instant.now()))
                .visitor()
                .twin();
    }

    @Override
    public void close() {
        stop();
        database.close();
    }

    private static void sleep() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
