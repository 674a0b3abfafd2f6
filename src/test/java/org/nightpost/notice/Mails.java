package org.nightpost.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Mails for the tests, written as the portal writes them. */
final class Mails {
    static final String ORGANISATION = "Écoute de nuit";

    private Mails() {}

    static Outgoing to(String language, boolean discreet, String template, String link) {
        MailAddress address = new MailAddress("lena@example.org", language, discreet);
        return to(address, Manner.unchosen(Hours.any(ZoneOffset.UTC)), template, link);
    }

    static Outgoing to(MailAddress address, Manner manner, String template, String link) {
        UUID id = UUID.randomUUID();
        return new Outgoing(
                id,
                address,
                manner,
                template,
                new Figures(3, "18:00", Instant.MAX),
                link,
                "<" + id + "@portal.example>",
                1,
                false);
    }

    static Stationery stationery() {
        return new Stationery(
                new NoticeTexts(), URI.create("https://portal.example"), "post@portal.example", ORGANISATION);
    }

    static MimeMessage news(Instant at) {
        return of(Notifies.NEWS, at);
    }

    static MimeMessage of(String template, Instant at) {
        try {
            return stationery().write(to("en", false, template, "/"), at);
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
