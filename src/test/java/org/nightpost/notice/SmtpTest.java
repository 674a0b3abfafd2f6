package org.nightpost.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightpost.notice.Carrier.Outcome;

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
    @CsvSource({"EHLO, AWAY", "RCPT, LATER", "., LATER"})
    void aMailServerThatFallsSilentIsLeftAfterTheTimeOut(String step, Outcome expected) throws Exception {
        try (Server server = new Server(step, SILENCE)) {
            long start = System.nanoTime();

            assertEquals(expected, smtp(server.port()).carry(Mails.news(NIGHT)));

            long millis = (System.nanoTime() - start) / 1_000_000;
            assertTrue(millis < 5000, "held up for " + millis + " ms");
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

    private static Smtp smtp(int port) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        Smtp smtp = new Smtp(Session.getInstance(settings));
        smtp.hurry(300);
        return smtp;
    }

    /** Speaks SMTP politely, but answers one step with a given reply, or with silence. */
    private static final class Server implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
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
                    if (inMail && !line.equals(".")) {
                        continue;
                    }
                    inMail = line.equals("DATA") && !step.equals("DATA");
                    boolean chosen = line.startsWith(step) || (step.equals("EHLO") && line.startsWith("HELO"));
                    if (!chosen) {
                        say(out, inMail ? "354 go on" : "250 fine");
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
