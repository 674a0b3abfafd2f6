package org.nightpost.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightpost.notice.Outbox.Taken;

/** When mails come, where they go after a move, and what is told once, on a real PostgreSQL. */
class MannersTest {
    private static final Instant NIGHT = Instant.parse("2026-02-03T02:14:00Z");
    private static final Instant MORNING = Instant.parse("2026-02-03T08:00:00Z");
    private static final MailAddress LENA = new MailAddress("lena@example.org", "fr", true);

    private static PostOffice post;

    private final UUID lena = UUID.randomUUID();

    private record Told(UUID personToNotify, String notice, Figures figures) implements Notifies {}

    @BeforeAll
    static void start() throws Exception {
        post = new PostOffice();
    }

    @AfterAll
    static void stop() throws Exception {
        post.close();
    }

    @BeforeEach
    void lenaSleepsAtNight() throws Exception {
        post.clock.moveTo(NIGHT);
        post.run((outbox, book) -> {
            book.keep(lena, LENA);
        });
        post.run((outbox, book) -> book.choose(lena, "fr", true, between(8 * 60, 20 * 60)));
    }

    @AfterEach
    void empty() throws Exception {
        for (String table : List.of("mail", "address", "manner", "once")) {
            post.sql("DELETE FROM notice_" + table);
        }
        post.clock.runWithHost();
    }

    @Test
    void outsideOfTheHoursNewsWaitsForThem() throws Exception {
        tell(Notifies.NEWS);
        assertEquals(List.of(), take());

        post.clock.moveTo(MORNING);

        assertEquals(1, take().size());
    }

    @Test
    void aChangeOfTheAccountIsToldAtOnceWhateverTheHourAndTakesTheNewsAlong() throws Exception {
        tell(Notifies.NEWS);
        tell(Notifies.ACCOUNT);

        List<Taken> taken = take();

        assertEquals(1, taken.size());
        UUID mail = taken.get(0).id();
        assertEquals(
                Notifies.ACCOUNT,
                post.within((outbox, book) -> outbox.open(mail)).orElseThrow().template());
    }

    @Test
    void ownWordsWaitUntilTheAddressIsProved() throws Exception {
        post.clock.moveTo(MORNING);
        Wording bank = new Wording(Wording.OWN, "The Bank");
        Hours any = Hours.any(ZoneOffset.UTC);
        post.run((outbox, book) -> book.choose(lena, "fr", true, new Manner(bank, bank, any, true, true)));
        post.run((outbox, book) -> book.move(lena, new MailAddress("victim@example.org", "fr", true)));
        tell(Notifies.NEWS);
        List<Taken> taken = take();
        assertEquals(2, taken.size(), "one to the former address");
        for (Taken mail : taken) {
            Outgoing out = post.within((outbox, book) -> outbox.open(mail.id())).orElseThrow();
            assertEquals(Manner.unchosen(any), out.manner(), "to " + out.template());
        }

        String proof = post.within((outbox, book) -> book.proof(lena));
        boolean somebodyElse = post.within((outbox, book) -> book.prove(UUID.randomUUID(), proof));
        boolean herself = post.within((outbox, book) -> book.prove(lena, proof));
        assertFalse(somebodyElse);
        assertTrue(herself);
        for (Taken mail : taken) {
            Outgoing out = post.within((outbox, book) -> outbox.open(mail.id())).orElseThrow();
            boolean former = out.to().address().equals("lena@example.org");
            assertEquals(former, out.manner().equals(Manner.unchosen(any)));
        }
    }

    @Test
    void whatSomebodyAsksForComesAtOnce() throws Exception {
        tell(Notifies.LINK);
        tell(Notifies.TRIAL);

        List<Taken> taken = take();
        assertEquals(2, taken.size());
        for (Taken mail : taken) {
            assertTrue(post.within((outbox, book) -> outbox.open(mail.id())).isPresent());
        }
    }

    @Test
    void aMailServerThatComesBackAtNightWakesNobody() throws Exception {
        post.clock.moveTo(Instant.parse("2026-02-02T19:00:00Z"));
        tell(Notifies.NEWS);
        Taken first = take().get(0);
        post.run((outbox, book) -> outbox.failed(first.id(), WhyNot.AWAY));
        post.clock.moveTo(NIGHT);
        post.run((outbox, book) -> outbox.hurry());

        Taken again = take().get(0);
        assertTrue(post.within((outbox, book) -> outbox.open(again.id())).isEmpty());
        assertEquals(1, post.count("state = 'WAITING' AND attempts = 1"), "it was no attempt");

        post.clock.moveTo(MORNING);
        Taken morning = take().get(0);
        assertEquals(2, morning.attempt());
        assertTrue(post.within((outbox, book) -> outbox.open(morning.id())).isPresent());
    }

    @Test
    void otherHoursCountForWhatWaitsAlready() throws Exception {
        tell(Notifies.NEWS);

        post.run((outbox, book) -> book.choose(lena, "fr", true, between(0, 0)));

        assertEquals(1, take().size());
    }

    @Test
    void whoMovesIsToldAtTheFormerAddressAndOnceOnly() throws Exception {
        post.clock.moveTo(MORNING);
        MailAddress next = new MailAddress("new@example.org", "fr", true);

        boolean moved = post.within((outbox, book) -> book.move(lena, next));
        boolean again = post.within((outbox, book) -> book.move(lena, next));
        assertTrue(moved);
        assertFalse(again);
        tell(Notifies.NEWS);

        List<String> to = new ArrayList<>();
        for (Taken mail : take()) {
            Outgoing out = post.within((outbox, book) -> outbox.open(mail.id())).orElseThrow();
            to.add(out.template() + " " + out.to().address());
            post.run((outbox, book) -> outbox.sent(out));
        }
        assertEquals(Set.of("account lena@example.org", "news new@example.org"), Set.copyOf(to));
        assertEquals(2, post.count("state = 'SENT' AND octet_length(address) = 0"), "and the address is erased");
    }

    @Test
    void whoWantsNoMailsAnyMoreIsToldThatOnce() throws Exception {
        post.clock.moveTo(MORNING);
        post.run((outbox, book) -> assertTrue(book.move(lena, new MailAddress("", "fr", true))));
        tell(Notifies.NEWS);

        Taken farewell = take().get(0);
        assertEquals(
                "lena@example.org",
                post.within((outbox, book) -> outbox.open(farewell.id()))
                        .orElseThrow()
                        .to()
                        .address());
        assertEquals(1, post.count("true"));
    }

    @Test
    void aMailThatComesTooLateIsTakenOut() throws Exception {
        post.clock.moveTo(MORNING);
        post.run((outbox, book) -> outbox.onNotify(
                new Told(lena, Notifies.BEFORE_BLOCK, new Figures(3, "09:00", MORNING.plusSeconds(3600)))));
        post.clock.moveTo(MORNING.plusSeconds(3600));

        Taken late = take().get(0);
        assertTrue(post.within((outbox, book) -> outbox.open(late.id())).isEmpty());
        assertEquals(0, post.count("true"));
    }

    @Test
    void anOccasionIsToldOnceHoweverManyNodesFindIt() throws Exception {
        post.clock.moveTo(MORNING);
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> told = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            told.add(nodes.submit(() -> {
                go.await();
                for (int occasion = 0; occasion < 10; occasion++) {
                    claimAndTell("block " + occasion);
                }
                return null;
            }));
        }
        go.countDown();
        for (Future<?> one : told) {
            one.get(30, TimeUnit.SECONDS);
        }
        nodes.shutdown();

        assertEquals(1, post.count("occasions = 10"));
        assertEquals(1, post.count("true"));
    }

    @Test
    void nobodyIsAskedWhoDoesNotWantIt() throws Exception {
        UUID without = UUID.randomUUID();
        UUID declines = UUID.randomUUID();
        post.run((outbox, book) -> {
            book.keep(without, new MailAddress("", "en", true));
            book.keep(declines, LENA);
        });
        Manner plain = between(0, 0);
        post.run((outbox, book) -> book.choose(
                declines, "en", true, new Manner(plain.sender(), plain.subject(), plain.hours(), false, true)));

        Set<UUID> all = Set.of(lena, without, declines, UUID.randomUUID());
        assertEquals(Set.of(lena), post.within((outbox, book) -> book.whoWants(Notifies.BEFORE_BLOCK, all)));
        assertEquals(Set.of(lena, declines), post.within((outbox, book) -> book.whoWants(Notifies.AT_RISK, all)));
    }

    private void claimAndTell(String occasion) throws Exception {
        post.claiming((once, outbox) -> {
            if (once.claim(Notifies.BEFORE_BLOCK, lena, occasion)) {
                outbox.onNotify(new Told(lena, Notifies.BEFORE_BLOCK, Figures.NONE));
            }
        });
    }

    private void tell(String notice) throws Exception {
        post.run((outbox, book) -> outbox.onNotify(new Told(lena, notice, Figures.NONE)));
    }

    private static List<Taken> take() throws Exception {
        return post.within((outbox, book) -> outbox.take());
    }

    private static Manner between(int from, int until) {
        return Manner.unchosen(new Hours(from, until, ZoneOffset.UTC));
    }
}
