package org.nightpost.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightpost.notice.Outbox.Taken;

/** At most one notice for a person in a quiet time, whatever happens to them and to the mail server. */
class GatheringTest {
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
    void aLinkThatWasAskedForIsAMailOfItsOwn() throws Exception {
        tell(lena, Notifies.NEWS, "/");
        tell(lena, Notifies.LINK, "/welcome/secret");

        assertEquals(1, post.count("template = 'link' AND with_link"));
        assertEquals(1, post.count("template = 'news' AND NOT with_link"));
    }

    @Test
    void afterAMailThereIsQuiet() throws Exception {
        tell(lena, Notifies.NEWS, "/");
        send();

        tell(lena, Notifies.NEWS, "/");
        tell(lena, Notifies.NEWS, "/");
        assertEquals(List.of(), post.within((outbox, book) -> outbox.take()));

        post.clock.moveTo(post.clock.instant().plus(Duration.ofMinutes(61)));
        assertEquals(1, post.within((outbox, book) -> outbox.take()).size());
    }

    @Test
    void aWarningDoesNotWaitForTheQuietToEnd() throws Exception {
        tell(lena, Notifies.NEWS, "/");
        send();
        tell(lena, Notifies.NEWS, "/");
        tell(lena, Notifies.ACCOUNT, "/");

        assertEquals(1, post.within((outbox, book) -> outbox.take()).size());
    }

    @Test
    void afterThreeDaysWithoutAMailServerEveryoneGetsOneMailAsSoonAsItIsBack() throws Exception {
        for (int hour = 0; hour <= 72; hour++) {
            if (hour % 12 == 0) {
                tell(lena, hour % 24 == 0 ? Notifies.NEWS : Notifies.ACCOUNT, "/");
            }
            for (Taken mail : post.within((outbox, book) -> outbox.take())) {
                post.run((outbox, book) -> outbox.failed(mail.id(), WhyNot.AWAY));
            }
            post.clock.moveTo(post.clock.instant().plus(Duration.ofHours(1)));
        }
        assertEquals(1, post.count("state = 'WAITING'"));

        post.run((outbox, book) -> outbox.hurry());

        assertEquals(1, send());
        assertEquals(1, post.count("state = 'SENT' AND occasions = 7"));
    }

    @Test
    void whoDiedInTheMiddleOfAnAttemptMayHaveSentIt() throws Exception {
        tell(lena, Notifies.NEWS, "/");
        Taken first = post.within((outbox, book) -> outbox.take()).get(0);
        post.clock.moveTo(first.until());
        Taken second = post.within((outbox, book) -> outbox.take()).get(0);

        assertTrue(post.within((outbox, book) -> outbox.open(second.id()))
                .orElseThrow()
                .unsure());
    }

    private void tell(UUID person, String notice, String link) throws Exception {
        post.run((outbox, book) -> {
            outbox.onNotify(new Told(person, notice, link));
        });
    }

    /** @return how many were due */
    private int send() throws Exception {
        List<Taken> taken = post.within((outbox, book) -> outbox.take());
        for (Taken mail : taken) {
            Outgoing outgoing =
                    post.within((outbox, book) -> outbox.open(mail.id())).orElseThrow();
            post.run((outbox, book) -> outbox.sent(outgoing));
        }
        return taken.size();
    }
}
