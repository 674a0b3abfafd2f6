package org.nightpost.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several workers on one PostgreSQL, while people go on with their deeds. */
class ManyNodesTest {
    private static EmbeddedPostgres server;

    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of("target", "postgresql").toFile())
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() throws Exception {
        ledger = new Ledger(server.getPostgresDatabase(), folder);
        ledger.sql("DELETE FROM audit_entry");
        ledger.sql("DELETE FROM audit_head");
    }

    @Test
    void twoWorkersAndFiftyPeopleLeaveOneWholeChain() throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(16);
        AtomicBoolean over = new AtomicBoolean();
        List<Future<Object>> workers = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            workers.add(all.submit(node(over)));
        }
        List<Callable<Object>> people = new ArrayList<>();
        for (int person = 0; person < 50; person++) {
            people.add(() -> ledger.write(20));
        }
        for (Future<Object> person : all.invokeAll(people)) {
            person.get();
        }
        over.set(true);
        for (Future<Object> worker : workers) {
            worker.get();
        }
        all.shutdown();

        TrailReport report = ledger.link().check();

        assertTrue(report.isWhole(), report.inWords());
        assertEquals(1000, report.lines());
        assertEquals(1000, ledger.number("SELECT count(DISTINCT link) FROM audit_entry"));
    }

    @Test
    void whileOneWorksTheOthersGoHome() throws Exception {
        ledger.write(3).link().write(3);
        try (Connection connection = ledger.begin()) {
            new Links(ledger.keys, ledger.clock).link(connection);

            assertEquals(null, ledger.linkOnce().head());
            connection.commit();
        }
        assertTrue(ledger.check().isWhole());
    }

    @Test
    void aDeedWaitsForNoWorker() throws Exception {
        ledger.write(3).link().write(3);
        try (Connection connection = ledger.begin()) {
            new Links(ledger.keys, ledger.clock).link(connection);

            ledger.write(1);
            connection.commit();
        }
        assertEquals(1, ledger.number("SELECT count(*) FROM audit_entry WHERE link = 0"));
    }

    /** The first link of all is made by one of two nodes that start together; the other tries again. */
    private Callable<Object> node(AtomicBoolean over) {
        return () -> {
            while (!over.get()) {
                try {
                    ledger.linkOnce();
                } catch (java.sql.SQLException lost) {
                    assertEquals("23505", lost.getSQLState(), lost.toString());
                }
            }
            return over;
        };
    }
}
