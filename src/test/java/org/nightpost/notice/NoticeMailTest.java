package org.nightpost.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.FreshKeys;
import org.nightpost.vault.ServiceKeys;

class NoticeMailTest {
    private static final Instant NIGHT = Instant.parse("2026-02-03T02:14:05Z");
    private static final MailAddress LENA = new MailAddress("lena@example.org", "en", false);

    private static final Manner PLAIN = Manner.unchosen(Hours.any(ZoneOffset.UTC));

    private final ServiceKeys keys = FreshKeys.service();
    private final NoticeMail mail = new NoticeMail(UUID.randomUUID(), Notifies.LINK, "example.org", NIGHT, NIGHT);

    @Test
    void ofSeveralLinksTheLastOneCounts() throws CannotBeOpened {
        mail.gather("/reset/first", keys);
        mail.gather("/reset/second", keys);
        mail.gather("/", keys);

        assertEquals("/reset/second", mail.open(LENA, PLAIN, keys).link());
    }

    @Test
    void theLinkIsErasedWhenTheMailIsSent() throws CannotBeOpened {
        mail.gather("/reset/first", keys);
        mail.sent(1, "example.org", NIGHT, NIGHT);

        assertFalse(mail.isWaiting());
        assertEquals("/", mail.open(LENA, PLAIN, keys).link());
    }

    @Test
    void theLinkIsErasedWhenTheMailIsDead() throws CannotBeOpened {
        mail.gather("/reset/first", keys);
        mail.die(WhyNot.REFUSED);

        assertFalse(mail.isWaiting());
        assertEquals("/", mail.open(LENA, PLAIN, keys).link());
    }

    @Test
    void aDeadMailWithALinkDoesNotWakeBecauseItsLinkIsErased() {
        mail.gather("/reset/first", keys);
        mail.die(WhyNot.REFUSED);

        assertFalse(mail.wake(NIGHT));
        assertFalse(mail.asDead().mayWake());
    }

    @Test
    void aDeadMailWakesAsTheSameMail() throws CannotBeOpened {
        NoticeMail news = new NoticeMail(UUID.randomUUID(), Notifies.NEWS, "example.org", NIGHT, NIGHT);
        String id = news.open(LENA, PLAIN, keys).messageId();
        news.die(WhyNot.AWAY);

        assertTrue(news.wake(NIGHT.plusSeconds(9)));
        assertTrue(news.isWaiting());
        assertEquals(id, news.open(LENA, PLAIN, keys).messageId());
    }

    @Test
    void anOccasionThatCameWhileItWasUnderWayIsAMailOfItsOwn() throws CannotBeOpened {
        mail.gather("/reset/first", keys);
        Outgoing first = mail.open(LENA, PLAIN, keys);
        mail.gather("/reset/second", keys);
        mail.sent(first.occasions(), "example.org", NIGHT.plusSeconds(9), NIGHT.plusSeconds(9));

        assertTrue(mail.isWaiting());
        Outgoing second = mail.open(LENA, PLAIN, keys);
        assertEquals("/reset/second", second.link());
        assertNotEquals(first.messageId(), second.messageId());
    }

    @Test
    void tryingAgainKeepsTheMessageId() throws CannotBeOpened {
        assertEquals(
                mail.open(LENA, PLAIN, keys).messageId(),
                mail.open(LENA, PLAIN, keys).messageId());
        assertTrue(mail.open(LENA, PLAIN, keys).messageId().matches("<[0-9a-f-]{36}@example\\.org>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reset", "//elsewhere.example", "https://elsewhere.example", "/a b", "/a\nBcc: x@y"})
    void aLinkThatDoesNotStayInThePortalIsRefused(String link) {
        assertThrows(IllegalArgumentException.class, () -> mail.gather(link, keys));
    }

    @Test
    void anAddressThatWasMovedToSomebodyElseDoesNotOpen() throws Exception {
        NoticeAddress lena = new NoticeAddress(UUID.randomUUID(), LENA, keys);
        NoticeAddress other = new NoticeAddress(UUID.randomUUID(), new MailAddress("x@example.org", "en", true), keys);
        var sealed = NoticeAddress.class.getDeclaredField("address");
        sealed.setAccessible(true);
        sealed.set(other, sealed.get(lena));

        assertEquals(LENA, lena.open(keys));
        assertThrows(CannotBeOpened.class, () -> other.open(keys));
    }

    @Test
    void neitherAddressNorLinkIsPrinted() throws CannotBeOpened {
        mail.gather("/reset/first", keys);

        String printed = mail.open(LENA, PLAIN, keys) + " " + LENA;
        assertFalse(printed.contains("lena"), printed);
        assertFalse(printed.contains("reset"), printed);
    }
}
