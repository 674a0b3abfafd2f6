package org.nightpost.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightpost.Fields;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.RawRequest;
import org.nightpost.Seen;
import org.nightpost.Visitor;

/** What no form and no browser would send: answered at once, calmly, and without a word about the inside. */
@OnPortal
class MalformedIT {
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z.]+\\(|WFLY|RESTEASY|Undertow|JBoss|org\\.nightpost|java\\.lang|<pre>");
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private final Portal portal;

    MalformedIT(Portal portal) {
        this.portal = portal;
    }

    @AfterEach
    void thePortalStillAnswers() {
        portal.visitor().get("/help").expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%FF",
                "/%",
                "/%zz",
                "/help%",
                "/%C3%28",
                "/%00",
                "/help%00",
                "/%2e%2e/%2e%2e/etc/passwd",
                "//",
                "/static/../WEB-INF/web.xml",
                "/static/%2e%2e/WEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/help;jsessionid=1",
                "/sign-in?then=%FF",
                "/sign-in?then=%",
                "/sign-in?%00=%00",
                "/help?\u00e9"
            })
    void aDamagedAddressIsNeverAFault(String address) throws IOException {
        RawRequest.Answer answer = get(address);
        assertTrue(Set.of(200, 303, 400, 404).contains(answer.status()), answer.toString());
        assertFalse(answer.text().contains("<web-app"), answer.text());
        assertCalm(answer);
    }

    @Test
    void aFormThatIsNotUtf8IsRefused() throws IOException {
        for (String body : List.of("name=%FF", "name=%C3%28", "name=%", "name=%4", "name=%zz", "%FF=x")) {
            assertAnswer(400, post(FORM, bytes(body)));
        }
        assertAnswer(400, post(FORM, new byte[] {'n', '=', (byte) 0xC3, (byte) 0x28}));
    }

    @Test
    void nulAndOtherControlsInAFieldAreTakenAsText() {
        Visitor visitor = portal.visitor();
        Seen answer = visitor.get("/sign-in")
                .form("/sign-in")
                .fill("name", "a\0b\u0007\uFFFE\u202E")
                .fill("password", "\0")
                .press();
        answer.expect(422);
    }

    @Test
    void tenMegabytesAreRefusedAtOnce() throws IOException {
        byte[] body = ("name=" + "x".repeat(10_000_000)).getBytes(StandardCharsets.US_ASCII);
        assertRefusedOrCut(post(FORM, body));
    }

    @Test
    void tenMegabytesOfUnsaidLengthAreRefusedAtOnce() throws IOException {
        String chunk = "x".repeat(100_000);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            body.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        String head = "POST /sign-in HTTP/1.1\nTransfer-Encoding: chunked\n" + FORM;
        assertRefusedOrCut(RawRequest.send(portal, head, bytes(body + "0\r\n\r\n")));
    }

    @Test
    void aHundredThousandFieldsAreRefusedAtOnce() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            body.append("f").append(i).append("=x&");
        }
        assertAnswer(413, post(FORM, bytes(body.toString())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json",
                "multipart/form-data; boundary=x",
                "text/xml",
                "application/octet-stream"
            })
    void whatIsNoFormIsRefused(String type) throws IOException {
        assertAnswer(415, post("Content-Type: " + type, bytes("name=x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "/", ";;;", "application/x-www-form-urlencoded;charset=\u0001", "*/*"})
    void aDamagedContentTypeIsRefused(String type) throws IOException {
        RawRequest.Answer answer = post("Content-Type: " + type, bytes("name=x"));
        assertTrue(Set.of(400, 403, 415).contains(answer.status()), answer.toString());
        assertCalm(answer);
    }

    @Test
    void aFormWithoutATypeIsRefused() throws IOException {
        assertAnswer(415, post("X-Nothing: x", bytes("name=x")));
    }

    @Test
    void aHugeHeaderIsRefused() throws IOException {
        RawRequest.Answer answer =
                RawRequest.send(portal, "GET /help HTTP/1.1\nX-Long: " + "x".repeat(100_000), new byte[0]);
        assertTrue(Set.of(400, 431).contains(answer.status()), answer.toString());
        assertCalm(answer);
    }

    @Test
    void thousandsOfHeadersAreRefused() throws IOException {
        StringBuilder head = new StringBuilder("GET /help HTTP/1.1");
        for (int i = 0; i < 5_000; i++) {
            head.append("\nX-").append(i).append(": x");
        }
        RawRequest.Answer answer = RawRequest.send(portal, head.toString(), new byte[0]);
        assertTrue(Set.of(400, 431).contains(answer.status()), answer.toString());
        assertCalm(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language: xx-%%%;q=9, ,;;",
                "Accept-Language: *",
                "Accept: nonsense",
                "Accept: ;;;",
                "Accept: application/json",
                "Cookie: ====; nightpost; ;np-theme=\"",
                "Cookie: $Version=9",
                "If-Modified-Since: yesterday",
                "X-Forwarded-For: 1.2.3.4",
                "Range: bytes=9-1",
                "Accept-Charset: x"
            })
    void anOddHeaderIsNoFault(String header) throws IOException {
        RawRequest.Answer answer = RawRequest.send(portal, "GET /help HTTP/1.1\n" + header, new byte[0]);
        assertTrue(Set.of(200, 400, 406).contains(answer.status()), answer.toString());
        assertCalm(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "NONSENSE"})
    void anOtherMethodIsRefused(String method) throws IOException {
        RawRequest.Answer answer = RawRequest.send(portal, method + " /help HTTP/1.1\n" + FORM, new byte[0]);
        assertTrue(Set.of(400, 403, 405).contains(answer.status()), answer.toString());
        assertCalm(answer);
    }

    @Test
    void whatIsNotHttpIsCutOff() throws IOException {
        RawRequest.Answer answer = RawRequest.send(portal, "\u0016\u0003\u0001 nonsense", new byte[0]);
        assertTrue(Set.of(0, 400).contains(answer.status()), answer.toString());
        assertCalm(answer);
    }

    @Test
    void anErrorPageSaysWhatHappenedAndLeadsOn() {
        Seen page = portal.visitor()
                .saying("Accept-Language", "fr")
                .get("/no/such/page")
                .expect(404);
        assertEquals("fr", page.page().select("html").attr("lang"));
        assertEquals(1, page.page().select("h1").size());
        assertTrue(page.page().select("main a[href=/]").size() == 1, page.text());
        assertTrue(page.page().select("a[href=/help]").size() >= 1, "no way to help");
    }

    @Test
    void theHostHeaderLeadsNowhere() throws IOException {
        RawRequest.Answer answer =
                RawRequest.send(portal, "GET /me HTTP/1.1\nX-Forwarded-Host: example.org", new byte[0]);
        assertEquals(303, answer.status());
        assertFalse(answer.text().contains("example.org"), answer.text());
        portal.visitor().post("/sign-in", Fields.none()).expect(403);
    }

    private RawRequest.Answer get(String address) throws IOException {
        return RawRequest.send(portal, "GET " + address + " HTTP/1.1", new byte[0]);
    }

    private RawRequest.Answer post(String header, byte[] body) throws IOException {
        return RawRequest.send(portal, "POST /sign-in HTTP/1.1\n" + header + "\nContent-Length: " + body.length, body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertAnswer(int status, RawRequest.Answer answer) {
        assertEquals(status, answer.status(), answer.toString());
        assertCalm(answer);
    }

    /** The server itself refuses before the portal reads, with the one or the other. */
    private static void assertRefusedOrCut(RawRequest.Answer answer) {
        assertTrue(Set.of(0, 400, 413).contains(answer.status()), answer.toString());
        assertCalm(answer);
    }

    private static void assertCalm(RawRequest.Answer answer) {
        assertFalse(INSIDE.matcher(answer.text()).find(), answer.text());
        assertTrue(answer.took().compareTo(AT_ONCE) < 0, "took " + answer.took());
    }
}
