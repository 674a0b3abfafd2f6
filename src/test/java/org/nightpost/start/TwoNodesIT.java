package org.nightpost.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nightpost.Desk;
import org.nightpost.Folders;
import org.nightpost.Guests;
import org.nightpost.Portal;
import org.nightpost.Sql;
import org.nightpost.Staffing;
import org.nightpost.Visitor;

/** Two nodes on one database look for the same occasions in the same second: each is told by one of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {
    private static final int BLOCKS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Portal one = Portal.demo("two-nodes").start();
    private final Portal other = one.node("two-nodes-other");
    private UUID counsellor;
    private UUID supervisor;
    private Visitor petra;

    @BeforeAll
    void aLetterWaitsForPeopleWhoLiveAtNoon() {
        Staffing staffing = new Staffing(one);
        staffing.hire("Ines Moor", "ines", "SUPERVISOR");
        petra = staffing.hire("Petra Field", "petra", "COUNSELLOR");
        staffing.found("Noon", List.of("Ines Moor"), List.of("Petra Field"));
        counsellor = staffing.person("Petra Field");
        supervisor = staffing.person("Ines Moor");
        Guests guests = new Guests(one);
        Visitor client = guests.comeIn(guests.invite(petra, "Dunlin").path(), "dunlin");
        Desk.client(client).send("Between two trains.").expect(303);
        guests.comeIn(guests.invite(petra, "Godwit").path(), "godwit");
        Stream.of(counsellor, supervisor).forEach(this::liveAtNoon);
        // Not before: each node puts the mails that it sends into its own folder, and the links of these are read
        // above.
        other.start();
    }

    @AfterAll
    void close() {
        other.close();
        one.close();
    }

    @Test
    void eachBlockIsToldOnceAndOnlyHowManyLettersWait() {
        Instant first = Instant.now().plus(Duration.ofMinutes(20));
        UUID block = reserve(first);
        for (int i = 1; i < BLOCKS; i++) {
            reserve(first.plus(Duration.ofMinutes(4L * i)));
        }

        await(() -> claimed("before-block", counsellor) == BLOCKS && waiting(counsellor) == 0);

        assertEquals(BLOCKS, told("before-block", counsellor), "each by one node");
        List<String> mails = mails("petra@example.org");
        assertTrue(mails.size() >= 1 && mails.size() <= BLOCKS, mails.size() + " mails");
        for (String mail : mails) {
            assertTrue(mail.contains("Subject: One letter waits for 1"), mail);
            assertTrue(Stream.of("Dunlin", "train", "Petra", "Ines").noneMatch(mail::contains), mail);
        }
        isPutOff(block, first);
    }

    /** Two minutes later than it was told. */
    private void isPutOff(UUID block, Instant from) {
        Sql.change(one, "update schedule_block set begins = ? where id = ?", begins(from.plusSeconds(120)), block);
        await(() -> claimed("before-block", counsellor) == BLOCKS + 1);
    }

    @Test
    void aHeldLetterIsReleasedByOneNodeAlone() {
        Desk bench = Desk.bench(petra, "Godwit");
        // Days: the page reads the moment in a zone that is not the test's.
        bench.hold("Finished before it was due.", Duration.ofDays(2));
        String here = "letter where side = 'COUNSELLOR' and correspondence = ?";
        Sql.change(
                one,
                "update held_letter set release_at = current_timestamp where correspondence = ?",
                bench.correspondence());

        await(() -> Sql.count(one, "held_letter where correspondence = ?", bench.correspondence()) == 0);
        // Both nodes look once more.
        LockSupport.parkNanos(Duration.ofSeconds(11).toNanos());

        assertEquals(1, Sql.count(one, here, bench.correspondence()));
        assertEquals(
                1,
                Sql.count(
                        one,
                        "audit_entry where deed = 'letter.sent' and subject in (select id from " + here + ")",
                        bench.correspondence()));
    }

    @Test
    void aSupervisorHearsOnceADayOfPromisesAtRisk() {
        Sql.change(
                one,
                "update schedule_promise set due_at = ? where correspondence in (select id from correspondence where"
                        + " counsellor = ?)",
                Instant.now().minusSeconds(3600).atOffset(ZoneOffset.UTC),
                counsellor);
        Sql.change(one, "delete from notice_once where kind = 'at-risk' and person = ?", supervisor);

        await(() -> told("at-risk", supervisor) > 0 && waiting(supervisor) == 0);
        // Both nodes look once more.
        LockSupport.parkNanos(Duration.ofSeconds(65).toNanos());

        assertEquals(1, told("at-risk", supervisor));
        List<String> mails = mails("ines@example.org").stream()
                .filter(mail -> mail.contains("/team"))
                .toList();
        assertEquals(1, mails.size());
        assertTrue(mails.get(0).contains("Subject: Promises at risk: 1"), mails.get(0));
        assertTrue(Stream.of("Dunlin", "Petra").noneMatch(mails.get(0)::contains), mails.get(0));
    }

    /** Whatever the time is here: neither night nor morning there. */
    private void liveAtNoon(UUID person) {
        int west = Instant.now().atZone(ZoneOffset.UTC).getHour() - 12;
        String zone = "Etc/GMT" + (west < 0 ? "" : "+") + west;
        Sql.change(one, "update people_person set zone = ? where id = ?", zone, person);
        Sql.change(one, "update notice_manner set zone = ? where person = ?", zone, person);
    }

    private UUID reserve(Instant from) {
        UUID block = UUID.randomUUID();
        LocalDate day = from.atZone(ZoneOffset.UTC).toLocalDate();
        Sql.change(
                one,
                "insert into schedule_block (id, counsellor, first_on, last_on, every_weeks, begins, minutes, capacity,"
                        + " zone) values (?, ?, ?, ?, 0, ?, 10, 10, 'UTC')",
                block,
                counsellor,
                day,
                day,
                begins(from));
        return block;
    }

    private static String begins(Instant from) {
        return from.atZone(ZoneOffset.UTC).toLocalTime().toString().substring(0, 5);
    }

    private long claimed(String kind, UUID person) {
        return Sql.count(one, "notice_once where kind = ? and person = ?", kind, person);
    }

    private long told(String template, UUID person) {
        return Sql.rows(one, "select occasions from notice_mail where template = ? and person = ?", template, person)
                .stream()
                .mapToLong(row -> ((Number) row.get(0)).longValue())
                .sum();
    }

    private long waiting(UUID person) {
        return Sql.count(one, "notice_mail where person = ? and state = 'WAITING'", person);
    }

    private List<String> mails(String to) {
        return Stream.of(one, other)
                .flatMap(node -> Folders.files(node.data().resolve("mail"), ".eml").stream())
                .map(TwoNodesIT::text)
                .filter(mail -> mail.contains("To: " + to) && !mail.contains("/invitation/"))
                .toList();
    }

    private static String text(Path mail) {
        try {
            return Files.readString(mail);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static void await(BooleanSupplier done) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("nothing was told");
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }
}
