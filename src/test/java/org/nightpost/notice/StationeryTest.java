package org.nightpost.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StationeryTest {
    private static final Instant NIGHT = Instant.parse("2026-02-03T02:14:05Z");

    @Test
    void theMailIsMadeOfFixedWordsAndTheAddressOfThePortalAlone() throws Exception {
        MimeMessage mail = write(Mails.to("en", true, Notifies.NEWS, "/"));

        assertEquals("A short note", mail.getSubject());
        assertEquals("""
                There is something new for you. You can see it here:

                https://portal.example/

                The portal wrote this mail by itself. Nobody reads replies to it.
                """, text(mail));
    }

    @ParameterizedTest
    @CsvSource({"en,news", "en,account", "en,link", "fr,news", "fr,account", "fr,link"})
    void aDiscreetMailNeverNamesTheOrganisation(String language, String template) throws Exception {
        MimeMessage mail = write(Mails.to(language, true, template, "/"));

        assertNull(((InternetAddress) mail.getFrom()[0]).getPersonal());
        for (String part : new String[] {mail.getSubject(), text(mail), Mails.raw(mail)}) {
            assertFalse(part.contains("coute"), part);
            assertFalse(part.contains("Nightpost"), part);
        }
    }

    @Test
    void otherMailsAreSignedByTheOrganisation() throws Exception {
        MimeMessage mail = write(Mails.to("fr", false, Notifies.NEWS, "/"));

        assertEquals(Mails.ORGANISATION, ((InternetAddress) mail.getFrom()[0]).getPersonal());
        assertEquals("Il y a du nouveau pour vous", mail.getSubject());
        assertTrue(text(mail).contains(Mails.ORGANISATION), text(mail));
    }

    @ParameterizedTest
    @CsvSource({"en,news", "en,account", "en,link", "fr,news", "fr,account", "fr,link"})
    void noMailSaysWhoOrWhat(String language, String template) throws Exception {
        MimeMessage mail = write(Mails.to(language, false, template, "/"));

        String said = (mail.getSubject() + text(mail)).toLowerCase(java.util.Locale.ROOT);
        for (String word : new String[] {
            "lena", "letter", "lettre", "answer", "réponse", "counsel", "conseil", "password", "passe", "client"
        }) {
            assertFalse(said.contains(word), word + " in: " + said);
        }
    }

    @Test
    void theHeadersAreTheFewThatAMailNeeds() throws Exception {
        Outgoing outgoing = Mails.to("fr-CA", false, Notifies.NEWS, "/");
        MimeMessage mail = write(outgoing);

        Set<String> names = Collections.list(mail.getAllHeaders()).stream()
                .map(header -> header.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(
                        "Auto-Submitted",
                        "Content-Language",
                        "Content-Transfer-Encoding",
                        "Content-Type",
                        "Date",
                        "From",
                        "MIME-Version",
                        "Message-Id",
                        "Subject",
                        "To"),
                names);
        assertEquals(outgoing.messageId(), mail.getMessageID());
        assertEquals(NIGHT, mail.getSentDate().toInstant());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertEquals("fr", mail.getHeader("Content-Language", null));
        assertTrue(mail.isMimeType("text/plain"));
    }

    @Test
    void theLinkStaysInThePortal() throws Exception {
        assertTrue(text(write(Mails.to("en", true, Notifies.LINK, "/welcome/k7")))
                .contains("https://portal.example/welcome/k7\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "", "xx-unknown", "../secret"})
    void aLanguageWithoutTextsBecomesEnglish(String language) throws Exception {
        assertEquals(
                "There is something new for you",
                write(Mails.to(language, false, Notifies.NEWS, "/")).getSubject());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\nBcc: c@d.example",
                "no address",
                "a@b.example, c@d.example",
                "@b",
                "Name <a@b.example>"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertFalse(AddressBook.isAddress(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example", "o'neill+night@sub.example.org", "a@localhost"})
    void ordinaryAddressesAreTaken(String text) {
        assertTrue(AddressBook.isAddress(text));
    }

    @Test
    void aNoticeWithoutTextsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new NoticeTexts().require("gossip"));
    }

    @Test
    void everyLanguageHasEveryNotice() throws Exception {
        assertEquals(keys("en"), keys("fr"));
    }

    private static Set<String> keys(String language) throws Exception {
        Properties texts = new Properties();
        try (var in = StationeryTest.class.getResourceAsStream("/messages/messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("notice."))
                .collect(Collectors.toSet());
    }

    private static MimeMessage write(Outgoing mail) throws MessagingException {
        return Mails.stationery().write(mail, NIGHT);
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) mail.getContent();
    }
}
