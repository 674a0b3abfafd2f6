package org.nightpost.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes the mail that says nothing: plain text, made of fixed words and one address. The only words a person wrote are a
 * neutral sender and subject that they chose for themselves.
 * Whoever sees it over a shoulder or in somebody else's mailbox learns that the portal sent a mail. For a discreet
 * person the organisation's name is left out as well.
 */
@ApplicationScoped
class Stationery {
    @Inject
    private NoticeTexts texts;

    @Inject
    @ConfigProperty(name = "nightpost.url")
    private URI url;

    @Inject
    @ConfigProperty(name = "nightpost.mail.from")
    private String from;

    @Inject
    @ConfigProperty(name = "nightpost.mail.name")
    private String name;

    protected Stationery() {}

    Stationery(NoticeTexts texts, URI url, String from, String name) {
        this.texts = texts;
        this.url = url;
        this.from = from;
        this.name = name;
    }

    /** What whoever opens it sees. */
    Sheet sheet(Outgoing mail) {
        String language = texts.language(mail.to().language());
        return new Sheet(sender(mail, language), from, subject(mail, language), body(mail, language), language);
    }

    /** @throws MessagingException if the address is none */
    MimeMessage write(Outgoing mail, Instant now) throws MessagingException {
        Sheet sheet = sheet(mail);
        MimeMessage message = new Message(mail.messageId());
        message.setFrom(named(sheet.sender()));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to().address(), true));
        message.setSubject(sheet.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        // RFC 3834: keeps vacation replies from answering. They would tell the portal, and its relay, where somebody
        // is.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(new String[] {sheet.language()});
        message.setText(sheet.text(), StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    private InternetAddress named(String sender) throws MessagingException {
        InternetAddress address = new InternetAddress(from, true);
        try {
            address.setPersonal(sender.isEmpty() ? null : sender, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return address;
    }

    private String sender(Outgoing mail, String language) {
        if (!mail.isDiscreet()) {
            return name;
        }
        Wording chosen = mail.manner().sender();
        return chosen.choice().equals(Wording.NONE) ? "" : words(chosen, language, "notice.sender.");
    }

    private String subject(Outgoing mail, String language) {
        return mail.isDiscreet()
                ? words(mail.manner().subject(), language, "notice.subject.")
                : texts.text(language, "notice." + mail.template() + ".subject", mail.figures());
    }

    private String words(Wording chosen, String language, String list) {
        return chosen.choice().equals(Wording.OWN) ? chosen.own() : texts.text(language, list + chosen.choice());
    }

    private String body(Outgoing mail, String language) {
        String said = texts.text(language, "notice." + mail.template() + ".text", mail.figures());
        String automatic = texts.text(language, "notice.automatic");
        String signed = mail.isDiscreet() ? "" : "\n-- \n" + name + "\n";
        return said + "\n\n" + url.resolve(mail.link()) + "\n\n" + automatic + "\n" + signed;
    }

    /** Keeps the Message-ID of the outbox, so that a mail that was sent twice is shown once. */
    private static final class Message extends MimeMessage {
        private final String messageId;

        Message(String messageId) {
            super((@Nullable Session) null);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
