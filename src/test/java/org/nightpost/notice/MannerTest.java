package org.nightpost.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.FreshKeys;
import org.nightpost.vault.ServiceKeys;

class MannerTest {
    private static final Hours ANY = Hours.any(ZoneOffset.UTC);
    private static final Wording NOTE = new Wording("note", "");
    private static final MailAddress LENA = new MailAddress("lena@example.org", "fr", true);

    @Test
    void theMailHasTheChosenWordsInItsOwnLanguage() throws Exception {
        MimeMessage mail = write(manner(new Wording("reminders", ""), new Wording("hello", "")), Notifies.NEWS);

        assertEquals("Rappels", ((InternetAddress) mail.getFrom()[0]).getPersonal());
        assertEquals("Bonjour", mail.getSubject());
    }

    @Test
    void ownWordsStandAsTheyWereWritten() throws Exception {
        Manner manner = manner(own("Tante Žofia, \"Näh\" & Co. 🧵"), own("Les rideaux : jeudi ?"));
        MimeMessage mail = write(manner, Notifies.NEWS);

        assertEquals("Tante Žofia, \"Näh\" & Co. 🧵", ((InternetAddress) mail.getFrom()[0]).getPersonal());
        assertEquals("post@portal.example", ((InternetAddress) mail.getFrom()[0]).getAddress());
        assertEquals("Les rideaux : jeudi ?", mail.getSubject());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aunt\r\nBcc: x@elsewhere.example",
                "Aunt\nX-Header: 1",
                "Aunt\u0000",
                "Aunt\u202E",
                "Aunt\u2028Bcc: x@y.example",
                " Aunt",
                ""
            })
    void wordsThatCouldBecomeAHeaderAreRefused(String words) {
        assertThrows(IllegalArgumentException.class, () -> manner(own(words), NOTE));
        assertThrows(IllegalArgumentException.class, () -> manner(new Wording("none", ""), own(words)));
    }

    @Test
    void wordsAreShortAndCountedAsPeopleSeeThem() {
        String family = "👨‍👩‍👧‍👦";
        assertEquals(0, Wording.over(family.repeat(3), Wording.LONGEST_SENDER));
        assertEquals(1, Wording.over("e".repeat(41), Wording.LONGEST_SENDER));
        assertThrows(IllegalArgumentException.class, () -> manner(own("e".repeat(41)), NOTE));
        assertThrows(IllegalArgumentException.class, () -> manner(own("e" + "\u0301".repeat(5_000)), NOTE));
        assertThrows(IllegalArgumentException.class, () -> manner(new Wording("press", ""), NOTE));
    }

    @Test
    void whoWantsNoNeutralSenderGetsTheOrganisations() throws Exception {
        Manner manner = manner(own("Aunt"), own("Curtains"));
        MailAddress open = new MailAddress("lena@example.org", "en", false);
        MimeMessage mail = Mails.stationery().write(Mails.to(open, manner, Notifies.NEWS, "/"), Instant.EPOCH);

        assertEquals(Mails.ORGANISATION, ((InternetAddress) mail.getFrom()[0]).getPersonal());
        assertEquals("There is something new for you", mail.getSubject());
    }

    @Test
    void staffAreToldHowManyAndForWhatTime() throws Exception {
        MailAddress maria = new MailAddress("maria@example.org", "en", true);
        Manner manner = Manner.unchosen(ANY);
        MimeMessage block =
                Mails.stationery().write(Mails.to(maria, manner, Notifies.BEFORE_BLOCK, "/"), Instant.EPOCH);
        MimeMessage risk = Mails.stationery().write(Mails.to(maria, manner, Notifies.AT_RISK, "/team"), Instant.EPOCH);

        assertEquals("3 letters wait for 18:00", block.getSubject());
        assertEquals("Promises at risk: 3", risk.getSubject());
        assertEquals(
                "3 lettres attendent pour 18:00",
                write(manner, Notifies.BEFORE_BLOCK).getSubject());
    }

    @Test
    void whoHasChosenNothingHasASenderWithoutAName() throws Exception {
        MimeMessage mail = write(Manner.unchosen(ANY), Notifies.ACCOUNT);

        assertNull(((InternetAddress) mail.getFrom()[0]).getPersonal());
        assertEquals("Un petit mot", mail.getSubject());
    }

    @Test
    void ownWordsAreSealedToTheirPersonAndTheirPlace() throws Exception {
        ServiceKeys keys = FreshKeys.service();
        Manner chosen = manner(own("Aunt"), own("Curtains"));
        NoticeManner row = new NoticeManner(UUID.randomUUID(), chosen, keys);
        NoticeManner other = new NoticeManner(UUID.randomUUID(), chosen, keys);
        var words = NoticeManner.class.getDeclaredField("ownSender");
        words.setAccessible(true);
        assertEquals(chosen, row.open(keys));

        words.set(other, words.get(row));

        assertThrows(CannotBeOpened.class, () -> other.open(keys));
        assertFalse((chosen + " " + own("Aunt")).contains("Aunt"), "and are never printed");
    }

    private static Wording own(String words) {
        return new Wording(Wording.OWN, words);
    }

    private static Manner manner(Wording sender, Wording subject) {
        return new Manner(sender, subject, ANY, true, true);
    }

    private static MimeMessage write(Manner manner, String template) throws Exception {
        return Mails.stationery().write(Mails.to(LENA, manner, template, "/"), Instant.EPOCH);
    }
}
