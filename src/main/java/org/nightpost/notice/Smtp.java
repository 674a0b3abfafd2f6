package org.nightpost.notice;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hands mails to the mail server next to the portal, one conversation each, every step of it under a time-out. */
@ApplicationScoped
class Smtp implements Carrier {
    private static final Logger LOG = Logger.getLogger(Smtp.class.getName());
    private static final int TIMEOUT_MILLIS = 10_000;

    /** A reply of RFC 5321, 4.2.1 that is final, except those of RFC 4954 that blame the portal and not the mail. */
    private static final Pattern FINAL = Pattern.compile("5(?!30|34|35|38)\\d\\d[ -].*", Pattern.DOTALL);

    @Resource(lookup = "java:jboss/mail/Default")
    private Session session;

    protected Smtp() {}

    Smtp(Session session) {
        this.session = session;
    }

    /** The server's own session waits a minute, or for ever; nobody else in this server sends mail. */
    @PostConstruct
    void hurry() {
        hurry(TIMEOUT_MILLIS);
    }

    void hurry(int millis) {
        for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            session.getProperties().setProperty("mail.smtp." + step, Integer.toString(millis));
        }
    }

    @Override
    public Outcome carry(MimeMessage mail) {
        @Nullable Transport transport = connect();
        if (transport == null) {
            return Outcome.AWAY;
        }
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return Outcome.SENT;
        } catch (MessagingException e) {
            return isFinal(e) ? Outcome.NEVER : Outcome.LATER;
        } finally {
            close(transport);
        }
    }

    private @Nullable Transport connect() {
        try {
            Transport transport = session.getTransport("smtp");
            transport.connect();
            return transport;
        } catch (MessagingException e) {
            LOG.log(
                    Level.WARNING,
                    "the mail server does not answer: {0}",
                    e.getClass().getName());
            return null;
        }
    }

    /** By now the mail was answered for: what fails here must not have it sent a second time. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "the mail server hung up: {0}", e.getClass().getName());
        }
    }

    /** The reply of the mail server is the beginning of the message of one of the exceptions in the chain. */
    static boolean isFinal(MessagingException refusal) {
        for (@Nullable Exception e = refusal; e != null; e = next(e)) {
            @Nullable String message = e.getMessage();
            if (message != null && FINAL.matcher(message).matches()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
