package org.nightpost.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Mails for the tests, written as the portal writes them. */
final class Mails {
    static final String ORGANISATION = "Écoute de nuit";

    private Mails() {}

    static Outgoing to(String language, boolean discreet, String template, String link) {
        MailAddress address = new MailAddress("lena@example.org", language, discreet);
        UUID id = UUID.randomUUID();
        return new Outgoing(id, address, template, link, "<" + id + "@portal.example>", 1, false);
    }

    static Stationery stationery() {
        return new Stationery(
                new NoticeTexts(), URI.create("https://portal.example"), "post@portal.example", ORGANISATION);
    }

    static MimeMessage news(Instant at) {
        try {
            return stationery().write(to("en", false, Notifies.NEWS, "/"), at);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String raw(MimeMessage mail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            mail.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }
}
