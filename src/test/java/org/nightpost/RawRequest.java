package org.nightpost;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes on the wire, for what no well-behaved client would send. */
public final class RawRequest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RawRequest() {}

    /**
     * What came back.
     *
     * @param status 0 if the server hung up without an answer
     * @param took from the first byte sent to the end of the answer
     */
    public record Answer(int status, String text, Duration took) {}

    /** Sends this head, a line each, and the body; our own Host if it names none. A server that answers and hangs up early is no fault. */
    public static Answer send(Portal portal, String head, byte[] body) throws IOException {
        long begun = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", portal.port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String host = head.contains("\nHost: ") ? "" : "\r\nHost: localhost:" + portal.port();
            String lines = head.strip().replace("\n", "\r\n") + host + "\r\nConnection: close\r\n\r\n";
            try {
                socket.getOutputStream().write(lines.getBytes(StandardCharsets.ISO_8859_1));
                for (int at = 0; at < body.length; at += 65_536) {
                    socket.getOutputStream().write(body, at, Math.min(65_536, body.length - at));
                }
                socket.getOutputStream().flush();
            } catch (SocketException hungUp) {
                // The answer may lie there all the same.
            }
            String text = read(socket);
            int status = text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
            return new Answer(status, text, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(some);
                    n > 0;
                    n = socket.getInputStream().read(some)) {
                all.write(some, 0, n);
            }
        } catch (SocketException hungUp) {
            // What came before counts.
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
