package org.nightpost.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightpost.notice.Carrier.Outcome;
import org.nightpost.vault.StartRefused;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SmtpTest {
    private static final Instant NIGHT = Instant.parse("2026-02-03T02:14:05Z");
    private static final String SILENCE = "";

    @ParameterizedTest
    @CsvSource({
        "nothing, 500 what, SENT",
        "MAIL, 451 4.3.0 try again, LATER",
        "MAIL, 530 5.7.0 authentication required, LATER",
        "MAIL, 553 5.7.1 sender refused, NEVER",
        "RCPT, 450 4.2.1 greylisted, LATER",
        "RCPT, 550 5.1.1 no such mailbox, NEVER",
        "DATA, 554 5.6.0 no, NEVER",
        ".,    HANGUP, UNSURE",
        "RCPT, HANGUP, LATER",
        ".,    421 4.3.2 shutting down, LATER",
        ".,    554 5.7.1 content refused, NEVER",
        "EHLO, 554 5.7.1 go away, AWAY"
    })
    void whatTheMailServerSaysDecidesWhetherTheMailIsTriedAgain(String step, String reply, Outcome expected)
            throws Exception {
        try (Server server = new Server(step, reply)) {
            assertEquals(expected, smtp(server.port()).carry(Mails.news(NIGHT)));
        }
    }

    @ParameterizedTest
    @CsvSource({"EHLO, AWAY", "RCPT, LATER", "., UNSURE"})
    void aMailServerThatFallsSilentIsLeftAfterTheTimeOut(String step, Outcome expected) throws Exception {
        try (Server server = new Server(step, SILENCE)) {
            long start = System.nanoTime();

            assertEquals(expected, smtp(server.port()).carry(Mails.news(NIGHT)));

            long millis = (System.nanoTime() - start) / 1_000_000;
            assertTrue(millis < 5000, "held up for " + millis + " ms");
        }
    }

    /** What staff are told, what proves an address, and what shows how mails look go the same way. */
    @ParameterizedTest
    @ValueSource(strings = {Notifies.BEFORE_BLOCK, Notifies.AT_RISK, Notifies.PROOF, Notifies.TRIAL, Notifies.ACCOUNT})
    void everyKindOfMailIsTriedAgainRefusedOrLeftAlike(String kind) throws Exception {
        Map<List<String>, Outcome> cases = Map.of(
                List.of("RCPT", "450 4.2.1 greylisted"), Outcome.LATER,
                List.of("RCPT", "550 5.1.1 no such mailbox"), Outcome.NEVER,
                List.of("RCPT", SILENCE), Outcome.LATER,
                List.of(".", SILENCE), Outcome.UNSURE,
                List.of("nothing", "500 what"), Outcome.SENT);
        for (Map.Entry<List<String>, Outcome> one : cases.entrySet()) {
            try (Server server = new Server(one.getKey().get(0), one.getKey().get(1))) {
                assertEquals(
                        one.getValue(), smtp(server.port()).carry(Mails.of(kind, NIGHT)), kind + " " + one.getKey());
            }
        }
    }

    @Test
    void aMailServerThatIsNotThereIsAway() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertEquals(Outcome.AWAY, smtp(port).carry(Mails.news(NIGHT)));
    }

    /** Somebody in between who takes the offer of TLS out of the greeting gets neither mail nor password. */
    @Test
    void withoutTheTlsThatWasAskedForThereIsNoMail() throws Exception {
        try (Server server = new Server("nothing", "500 what")) {
            Relay relay = new Relay(Relay.Security.STARTTLS, Optional.of("portal"), Optional.of("secret"));

            assertEquals(Outcome.AWAY, smtp(server.port(), relay, "").carry(Mails.news(NIGHT)));
            assertTrue(
                    server.heard.stream().allMatch(line -> line.startsWith("EHLO") || line.equals("QUIT")),
                    server.heard.toString());
        }
    }

    @Test
    void aProvidersMailServerGetsTheMailUnderTlsWithNameAndPassword() {
        withProvider((port, mailbox) -> {
            Relay relay = new Relay(Relay.Security.TLS, Optional.of("portal"), Optional.of("secret"));

            assertEquals(Outcome.SENT, smtp(port, relay, "127.0.0.1").carry(Mails.news(NIGHT)));
            assertEquals(1, mailbox.getReceivedMessages().length);
        });
    }

    @Test
    void aWrongPasswordIsNoFaultOfTheMail() {
        withProvider((port, mailbox) -> {
            Relay relay = new Relay(Relay.Security.TLS, Optional.of("portal"), Optional.of("wrong"));

            assertEquals(Outcome.AWAY, smtp(port, relay, "127.0.0.1").carry(Mails.news(NIGHT)));
            assertEquals(0, mailbox.getReceivedMessages().length);
        });
    }

    @Test
    void aCertificateThatNobodyVouchesForGetsNothing() {
        withProvider((port, mailbox) -> {
            Relay relay = new Relay(Relay.Security.TLS, Optional.of("portal"), Optional.of("secret"));

            assertEquals(Outcome.AWAY, smtp(port, relay, "").carry(Mails.news(NIGHT)));
            assertEquals(0, mailbox.getReceivedMessages().length);
        });
    }

    @Test
    void aPasswordInClearRefusesTheStart() {
        Relay relay = new Relay(Relay.Security.NONE, Optional.of("portal"), Optional.of("secret"));

        assertThrows(StartRefused.class, relay::check);
    }

    @FunctionalInterface
    private interface Conversation {
        void with(int port, GreenMail mailbox);
    }

    /** A provider's mail server on port "465", with a certificate that it made itself. */
    private static void withProvider(Conversation conversation) {
        GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        mailbox.withConfiguration(new GreenMailConfiguration().withUser("portal", "secret"));
        mailbox.start();
        try {
            mailbox.getUserManager().setAuthRequired(true);
            conversation.with(mailbox.getSmtps().getPort(), mailbox);
        } finally {
            mailbox.stop();
        }
    }

    private static Smtp smtp(int port) {
        return smtp(port, new Relay(), "");
    }

    /** @param trusted the host whose certificate is believed whoever signed it, in place of a real authority */
    private static Smtp smtp(int port, Relay relay, String trusted) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        Smtp smtp = new Smtp(Session.getInstance(settings), relay);
        relay.prepare(settings);
        if (!trusted.isEmpty()) {
            settings.setProperty("mail.smtp.ssl.trust", trusted);
            settings.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        }
        smtp.hurry(trusted.isEmpty() ? 300 : 3000);
        return smtp;
    }

    /** Speaks SMTP politely, but answers one step with a given reply, or with silence. */
    private static final class Server implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final String step;
        private final String reply;

        Server(String step, String reply) throws IOException {
            this.step = step;
            this.reply = reply;
            Thread thread = new Thread(this::serve, "smtp");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                OutputStream out = client.getOutputStream();
                say(out, "220 ready");
                boolean inMail = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    heard.add(line);
                    if (inMail && !line.equals(".")) {
                        continue;
                    }
                    inMail = line.equals("DATA") && !step.equals("DATA");
                    boolean chosen = line.startsWith(step) || (step.equals("EHLO") && line.startsWith("HELO"));
                    if (!chosen) {
                        say(out, inMail ? "354 go on" : "250 fine");
                    } else if (reply.equals("HANGUP")) {
                        return;
                    } else if (!reply.equals(SILENCE)) {
                        say(out, reply);
                    }
                }
            } catch (IOException e) {
                // The portal hung up, which is what these tests are about.
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
