package org.nightpost.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.nightpost.Cast;
import org.nightpost.Fields;
import org.nightpost.Form;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** The door under attack, on a portal of its own: here names get locked and ranges full. */
@Isolated("It counts memory and how long the door is kept busy.")
class GuardedDoorIT {
    private static final String WRONG = "not the passphrase at all";
    private static final long MOST_MEMORY_KB = 1_600_000;

    private static Portal portal;

    @BeforeAll
    static void open() {
        portal = Portal.demo("guarded").start();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @BeforeEach
    void forget() {
        Sql.change(portal, "delete from security_guard_tries");
        Sql.change(portal, "delete from security_guard_flow");
    }

    @Test
    void theOwnerGetsInOnAKnownDeviceWhileAStrangerHasUsedUpTheTries() {
        Visitor own = portal.visitor().signIn("jonas");
        Visitor device = portal.visitor().withCookie("np-device", own.cookie("np-device"));
        lock("jonas");
        tryIn(portal.visitor(), "jonas", Cast.PASSPHRASE).expect(422);
        tryIn(device, "jonas", Cast.PASSPHRASE).expect(303);
        tryIn(portal.visitor(), "jonas", Cast.PASSPHRASE).expect(422);
    }

    @Test
    void aKnownDeviceHasFiveTriesOfItsOwnAndIsKnownForOneNameAlone() {
        Visitor own = portal.visitor().signIn("denny");
        String cookie = own.cookie("np-device");
        lock("priya");
        Visitor device = portal.visitor().withCookie("np-device", cookie);
        tryIn(device, "priya", Cast.PASSPHRASE).expect(422);
        for (int i = 0; i < 5; i++) {
            tryIn(device, "denny", WRONG).expect(422);
        }
        tryIn(device, "denny", Cast.PASSPHRASE).expect(422);
        tryIn(portal.visitor(), "denny", Cast.PASSPHRASE).expect(303);
    }

    @Test
    void aForgedDeviceIsNotKnown() {
        String cookie = portal.visitor().signIn("zoe").cookie("np-device");
        lock("zoe");
        for (int i : new int[] {1, cookie.length() / 3, cookie.length() - 3}) {
            char other = cookie.charAt(i) == 'A' ? 'B' : 'A';
            Visitor forger =
                    portal.visitor().withCookie("np-device", cookie.substring(0, i) + other + cookie.substring(i + 1));
            tryIn(forger, "zoe", Cast.PASSPHRASE).expect(422);
        }
        tryIn(portal.visitor().withCookie("np-device", "x.%00.-"), "amina", Cast.PASSPHRASE)
                .expect(303);
    }

    @Test
    void nothingIsKeptOnADeviceThatOthersUse() {
        Visitor shared = portal.visitor();
        form(shared)
                .fill("name", "sparrow")
                .fill("password", Cast.PASSPHRASE)
                .choose("shared", "yes")
                .press()
                .expect(303);
        assertEquals("", shared.cookie("np-device"));
    }

    @Test
    void unknownWrongAndLockedNamesAreToldInTheSameWords() {
        lock("odell");
        Seen unknown = tryIn(portal.visitor(), "nobody-of-this-name", WRONG).expect(422);
        Seen wrong = tryIn(portal.visitor(), "lesia", WRONG).expect(422);
        Seen locked = tryIn(portal.visitor(), "odell", Cast.PASSPHRASE).expect(422);
        assertEquals(unknown.text(), wrong.text());
        assertEquals(wrong.text(), locked.text());
        assertTrue(locked.text().contains("After five tries"), locked.text());
        assertEquals(wrong.headers().map().keySet(), locked.headers().map().keySet());
    }

    @Test
    void aNameThatNobodyHasIsLockedLikeAnyOther() {
        lock("nobody-of-this-name");
        assertEquals(1, Sql.count(portal, "security_guard_tries where tries = 5"));
        tryIn(portal.visitor(), "nobody-of-this-name", WRONG).expect(422);
        assertEquals(1, Sql.count(portal, "security_guard_tries where tries = 5"));
    }

    /** Medians over interleaved rounds, and bounds that a missing Argon2 run (a factor of five and more) would break. */
    @Test
    void unknownWrongAndLockedNamesTakeTheSameTime() {
        lock("umyasin");
        Sql.change(
                portal,
                "update security_guard_tries set wait_until = ?",
                Instant.now().plus(Duration.ofMinutes(59)).atOffset(ZoneOffset.UTC));
        List<String> known = List.of(
                "tom", "claire", "daryna", "idris", "ruth", "nell", "bettina", "elspeth", "lukasz", "aurelie",
                "moussa");
        Map<String, List<Long>> times = new TreeMap<>();
        Form form = form(portal.visitor());
        for (int i = 0; i < known.size(); i++) {
            for (String kind : List.of("unknown", "wrong", "locked")) {
                String name = kind.equals("unknown") ? "nobody-" + i : kind.equals("wrong") ? known.get(i) : "umyasin";
                long before = System.nanoTime();
                form.fill("name", name).fill("password", WRONG).press().expect(422);
                times.computeIfAbsent(kind, any -> new ArrayList<>()).add(System.nanoTime() - before);
            }
        }
        Map<String, Long> medians = new TreeMap<>();
        times.forEach((kind, all) -> medians.put(kind, median(all)));
        assertTrue(Collections.max(medians.values()) < 2.5 * Collections.min(medians.values()), medians.toString());
    }

    @Test
    void ofFiftyWrongGuessesAtOnceFiveAreLookedAt() throws Exception {
        long before = refused();
        Set<Integer> statuses = statuses(50, i -> "amina", WRONG);
        assertTrue(Set.of(422, 503).containsAll(statuses), statuses.toString());
        assertTrue(refused() - before <= 5, (refused() - before) + " were looked at");
    }

    @Test
    void ofFiftyRightOnesAtOnceEachGetsInOrIsToldToTryAgain() throws Exception {
        Set<Integer> statuses = statuses(50, i -> "maria", Cast.PASSPHRASE);
        assertTrue(Set.of(303, 503).containsAll(statuses), statuses.toString());
        assertTrue(statuses.contains(303), statuses.toString());
        tryIn(portal.visitor(), "maria", Cast.PASSPHRASE).expect(303);
    }

    @Test
    void twoHundredAtOnceAreAllAnsweredInBoundedMemory() throws Exception {
        Visitor own = portal.visitor().signIn("ruth");
        Set<Integer> statuses = statuses(200, i -> "stranger-" + i, WRONG);
        assertTrue(Set.of(422, 429, 503).containsAll(statuses), statuses.toString());
        assertTrue(portal.mostMemory() < MOST_MEMORY_KB, portal.mostMemory() + " kB");
        assertFalse(portal.log().contains("OutOfMemoryError"));
        tryIn(portal.visitor().withCookie("np-device", own.cookie("np-device")), "ruth", Cast.PASSPHRASE)
                .expect(303);
        own.get("/team").expect(200);
    }

    @Test
    void aFullRangeIsToldToWaitAndAKnownDeviceInItIsNot() {
        Visitor own = portal.visitor().signIn("maria");
        tryIn(portal.visitor(), "lukasz", WRONG).expect(422);
        Sql.change(
                portal,
                "update security_guard_flow set empty_at = ?",
                Instant.now().plus(Duration.ofSeconds(2995)).atOffset(ZoneOffset.UTC));
        Seen page = tryIn(portal.visitor(), "lukasz", Cast.PASSPHRASE).expect(429);
        assertNotEquals("", page.header("retry-after"));
        assertTrue(page.text().contains("Please wait a few minutes"), page.text());
        assertEquals("lukasz", page.form("/sign-in").value("name"));
        tryIn(portal.visitor().withCookie("np-device", own.cookie("np-device")), "maria", Cast.PASSPHRASE)
                .expect(303);
    }

    @Test
    void whileTheCountersAreAwayNobodySignsInAndWhoIsInGoesOn() {
        Visitor inside = portal.visitor().signIn("amina");
        Sql.change(portal, "alter table security_guard_tries rename to tries_away");
        try {
            Seen page = tryIn(portal.visitor(), "jonas", Cast.PASSPHRASE).expect(503);
            assertTrue(page.text().contains("Signing in does not work at this moment"), page.text());
            assertEquals("jonas", page.form("/sign-in").value("name"));
            inside.get("/write").expect(200);
        } finally {
            Sql.change(portal, "alter table tries_away rename to security_guard_tries");
        }
        tryIn(portal.visitor(), "jonas", Cast.PASSPHRASE).expect(303);
    }

    @Test
    void noNameAndNoAddressStandsInTheRows() {
        tryIn(portal.visitor(), "amina", WRONG);
        String rows = Sql.rows(portal, "select * from security_guard_tries") + " "
                + Sql.rows(portal, "select * from security_guard_flow");
        assertFalse(rows.contains("amina") || rows.contains("127.0"), rows);
    }

    private static long refused() {
        return Sql.count(portal, "audit_entry where deed = 'session.refused'");
    }

    private static void lock(String name) {
        for (int i = 0; i < 5; i++) {
            tryIn(portal.visitor(), name, WRONG).expect(422);
        }
    }

    private static Seen tryIn(Visitor visitor, String name, String passphrase) {
        return form(visitor).fill("name", name).fill("password", passphrase).press();
    }

    private static Form form(Visitor visitor) {
        return visitor.get("/sign-in").expect(200).form("/sign-in");
    }

    /** What came back when so many browsers pressed at the same time. */
    private static Set<Integer> statuses(int many, IntFunction<String> name, String passphrase) throws Exception {
        String token = form(portal.visitor()).token();
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<Seen>> answers = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> portal.visitor()
                            .post(
                                    "/sign-in",
                                    Fields.none()
                                            .with("form_token", token)
                                            .with("name", name.apply(i))
                                            .with("password", passphrase))))
                    .toList();
            Set<Integer> statuses = new TreeSet<>();
            for (Future<Seen> answer : answers) {
                statuses.add(answer.get().status());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long median(List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }
}
