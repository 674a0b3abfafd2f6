package org.nightpost.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
import org.nightpost.vault.CannotBeOpened;

/** On a real PostgreSQL: row locks and gathering are promises of the database, and cannot be tested without one. */
class OutboxTest {
    private static PostOffice post;

    private final UUID lena = UUID.randomUUID();

    private record Told(UUID personToNotify, String notice, String link) implements Notifies {}

    @BeforeAll
    static void start() throws Exception {
        post = new PostOffice();
    }

    @AfterAll
    static void stop() throws Exception {
        post.close();
    }

    @BeforeEach
    void enterLena() throws Exception {
        post.run((outbox, book) -> {
            book.keep(lena, new MailAddress("lena@example.org", "fr", true));
        });
    }

    @AfterEach
    void empty() throws Exception {
        post.sql("DELETE FROM notice_mail");
        post.sql("DELETE FROM notice_address");
        post.clock.runWithHost();
    }

    @Test
    void manyEventsAreOneMail() throws Exception {
        tell(lena, Notifies.NEWS, "/");
        tell(lena, Notifies.NEWS, "/");
        post.run((outbox, book) -> {
            outbox.onNotify(new Told(lena, Notifies.NEWS, "/"));
            outbox.onNotify(new Told(lena, Notifies.NEWS, "/"));
        });
        tell(lena, Notifies.ACCOUNT, "/");
        tell(lena, Notifies.NEWS, "/");

        assertEquals(1, post.count("true"));
        assertEquals(1, post.count("template = 'account' AND occasions = 6"));
    }

    @Test
    void lettersThatArriveAtOnceFindEachOthersMail() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> told = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            told.add(threads.submit(() -> {
                go.await();
                tell(lena, Notifies.NEWS, "/");
                return null;
            }));
        }
        go.countDown();
        for (Future<?> one : told) {
            one.get(20, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertEquals(1, post.count("state = 'WAITING'"));
        assertEquals(1, post.count("occasions = 8"));
    }

    @Test
    void whoHasNoAddressGetsNoMail() throws Exception {
        UUID stranger = UUID.randomUUID();
        post.run((outbox, book) -> {
            book.keep(lena, new MailAddress("", "fr", true));
        });

        tell(lena, Notifies.NEWS, "/");
        tell(stranger, Notifies.NEWS, "/");

        assertEquals(0, post.count("true"));
    }

    @Test
    void whoGaveUpTheirAddressMeanwhileGetsNoMail() throws Exception {
        tell(lena, Notifies.NEWS, "/");
        Taken mail = post.within((outbox, book) -> outbox.take()).get(0);
        post.run((outbox, book) -> {
            book.keep(lena, new MailAddress("", "fr", true));
        });

        assertTrue(post.within((outbox, book) -> outbox.open(mail.id())).isEmpty());
        assertEquals(0, post.count("true"));
    }

    @Test
    void anEventNobodyHasWordsForFailsItsDeed() {
        assertThrows(IllegalArgumentException.class, () -> tell(lena, "gossip", "/"));
    }

    @Test
    void aMailIsSentOnceAndItsLinkErased() throws Exception {
        tell(lena, Notifies.LINK, "/welcome/secret");
        Taken mail = post.within((outbox, book) -> outbox.take()).get(0);
        Outgoing outgoing =
                post.within((outbox, book) -> outbox.open(mail.id())).orElseThrow();
        assertEquals("/welcome/secret", outgoing.link());
        assertEquals(new MailAddress("lena@example.org", "fr", true), outgoing.to());

        post.run((outbox, book) -> {
            outbox.sent(outgoing);
        });

        post.clock.moveTo(post.clock.instant().plus(Duration.ofDays(9)));
        assertEquals(List.of(), post.within((outbox, book) -> outbox.take()));
        assertEquals(1, post.count("state = 'SENT' AND length(secret) = 0 AND attempts = 1"));
        boolean undeliverable = post.within((outbox, book) -> book.isUndeliverable(lena));
        assertFalse(undeliverable);
    }

    @Test
    void whatComesWhileTheMailIsUnderWayIsSentAfterwards() throws Exception {
        tell(lena, Notifies.NEWS, "/");
        Taken mail = post.within((outbox, book) -> outbox.take()).get(0);
        Outgoing outgoing =
                post.within((outbox, book) -> outbox.open(mail.id())).orElseThrow();

        tell(lena, Notifies.NEWS, "/");
        post.run((outbox, book) -> {
            outbox.sent(outgoing);
        });

        post.clock.moveTo(post.clock.instant().plus(Duration.ofMinutes(61)));
        Taken again = post.within((outbox, book) -> outbox.take()).get(0);
        assertEquals(1, again.attempt());
        assertNotEquals(
                outgoing.messageId(),
                post.within((outbox, book) -> outbox.open(again.id()))
                        .orElseThrow()
                        .messageId());
    }

    @Test
    void twoNodesTakeEachMailOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            UUID person = UUID.randomUUID();
            post.run((outbox, book) -> {
                book.keep(person, new MailAddress("a@example.org", "en", false));
                outbox.onNotify(new Told(person, Notifies.NEWS, "/"));
            });
        }

        List<Taken> other = new ArrayList<>();
        List<Taken> one = post.within((outbox, book) -> {
            List<Taken> taken = outbox.take();
            // A second node, while the first has not yet committed: it must not wait for it either.
            other.addAll(CompletableFuture.supplyAsync(this::takeAsAnotherNode).get(10, TimeUnit.SECONDS));
            return taken;
        });

        assertEquals(20, one.size());
        assertEquals(10, other.size());
        assertTrue(one.stream().noneMatch(other::contains));
    }

    @Test
    void anAttemptIsCountedBeforeItIsMadeAndTheTenthIsTheLast() throws Exception {
        tell(lena, Notifies.NEWS, "/");
        for (int attempt = 1; attempt <= 10; attempt++) {
            Taken mail = post.within((outbox, book) -> outbox.take()).get(0);
            assertEquals(attempt, mail.attempt());
            assertEquals(1, post.count("attempts = " + attempt));
            assertEquals(List.of(), post.within((outbox, book) -> outbox.take()));
            post.clock.moveTo(mail.until());
        }

        assertEquals(List.of(), post.within((outbox, book) -> outbox.take()));
        assertEquals(1, post.count("state = 'DEAD'"));
        boolean undeliverable = post.within((outbox, book) -> book.isUndeliverable(lena));
        assertTrue(undeliverable);
        long undelivered = post.within((outbox, book) -> book.undelivered());
        assertEquals(1, undelivered);
    }

    @Test
    void aMovedAddressDoesNotOpen() throws Exception {
        UUID other = UUID.randomUUID();
        post.run((outbox, book) -> {
            book.keep(other, new MailAddress("other@example.org", "en", false));
        });
        post.sql("UPDATE notice_address SET address = (SELECT address FROM notice_address WHERE person = '" + lena
                + "') WHERE person = '" + other + "'");

        assertThrows(CannotBeOpened.class, () -> post.within((outbox, book) -> book.find(other)));
    }

    @Test
    void whoIsStruckOutLeavesNothing() throws Exception {
        tell(lena, Notifies.NEWS, "/");
        post.run((outbox, book) -> {
            book.forget(lena);
        });

        assertEquals(0, post.count("true"));
        assertTrue(post.within((outbox, book) -> book.find(lena)).isEmpty());
    }

    private void tell(UUID person, String notice, String link) throws Exception {
        post.run((outbox, book) -> {
            outbox.onNotify(new Told(person, notice, link));
        });
    }

    private List<Taken> takeAsAnotherNode() {
        try {
            return post.within((outbox, book) -> outbox.take());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
