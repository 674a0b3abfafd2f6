package org.nightpost.notice;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

    /** Any refusal that the mail server put into words. */
    private static final Pattern REPLY = Pattern.compile("[45]\\d\\d[ -].*", Pattern.DOTALL);

    @Resource(lookup = "java:jboss/mail/Default")
    private Session session;

    @Inject
    private Relay relay;

    protected Smtp() {}

    Smtp(Session session, Relay relay) {
        this.session = session;
        this.relay = relay;
    }

    /** The server's own session waits a minute, or for ever; nobody else in this server sends mail. */
    @PostConstruct
    void hurry() {
        hurry(TIMEOUT_MILLIS);
        relay.prepare(session.getProperties());
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
        Handed handed = null;
        try {
            handed = Handed.of(session, mail);
            transport.sendMessage(handed, mail.getAllRecipients());
            return Outcome.SENT;
        } catch (IOException e) {
            return Outcome.LATER;
        } catch (MessagingException e) {
            if (isFinal(e)) {
                return Outcome.NEVER;
            }
            return handed != null && handed.whole && !isAnswered(e) ? Outcome.UNSURE : Outcome.LATER;
        } finally {
            close(transport);
        }
    }

    /** Knows whether the mail server was given the whole mail: then silence does not mean that it has not taken it. */
    private static final class Handed extends MimeMessage {
        private boolean whole;

        private Handed(Session session, InputStream mail) throws MessagingException {
            super(session, mail);
        }

        static Handed of(Session session, MimeMessage mail) throws MessagingException, IOException {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            mail.writeTo(written);
            return new Handed(session, new ByteArrayInputStream(written.toByteArray()));
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
            super.writeTo(out, ignored);
            whole = true;
        }
    }

    private @Nullable Transport connect() {
        try {
            Transport transport = session.getTransport("smtp");
            relay.connect(transport);
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
        return hasReply(refusal, FINAL);
    }

    private static boolean isAnswered(MessagingException refusal) {
        return hasReply(refusal, REPLY);
    }

    private static boolean hasReply(MessagingException refusal, Pattern reply) {
        for (@Nullable Exception e = refusal; e != null; e = next(e)) {
            @Nullable String message = e.getMessage();
            if (message != null && reply.matcher(message).matches()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
