package org.nightpost.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nightpost.Fields;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.RawRequest;
import org.nightpost.Route;
import org.nightpost.Routes;
import org.nightpost.Seen;

/** The headers that every answer carries, word by word (OWASP Secure Headers; ASVS 5.0 V3.4). */
@OnPortal
class HeadersIT {
    private static final Map<String, String> ALWAYS = Map.of(
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "x-content-type-options",
            "nosniff",
            "referrer-policy",
            "no-referrer",
            "cross-origin-opener-policy",
            "same-origin",
            "cross-origin-resource-policy",
            "same-origin",
            "permissions-policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()",
            "cache-control",
            "no-store");

    private final Portal portal;

    HeadersIT(Portal portal) {
        this.portal = portal;
    }

    @TestFactory
    Stream<DynamicTest> everyPageHasThem() {
        return Routes.known().stream()
                .filter(route -> !route.isPost() && !route.path().equals("/exit"))
                .map(route -> dynamicTest(route.toString(), () -> {
                    boolean real = !route.hasIds() || !route.via().isEmpty();
                    check(portal.as(route.opener()).get(real ? route.real(portal) : route.madeUp()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRedirectToTheSignInPageHasThem() {
        return Routes.known().stream()
                .filter(route -> !route.isPost() && !route.isOpen())
                .map(route -> dynamicTest(
                        route.toString(), () -> check(portal.visitor().get(route.madeUp()))));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusedFormHasThem() {
        return Routes.known().stream()
                .filter(Route::isPost)
                .map(route -> dynamicTest(
                        route.toString(), () -> check(portal.visitor().post(route.madeUp(), Fields.none()))));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultHasThem() {
        return Stream.of(
                dynamicTest(
                        "not found",
                        () -> check(portal.visitor().get("/no/such/page").expect(404))),
                dynamicTest("exit", () -> check(portal.visitor().get("/exit").expect(303))),
                dynamicTest("wrong method", () -> check(portal.visitor().send("PUT", "/help", ""))),
                dynamicTest(
                        "wrong type",
                        () -> check(portal.visitor()
                                .saying("Content-Type", "application/json")
                                .send("POST", "/sign-in", "{}")
                                .expect(415))));
    }

    @Test
    void filesOfTheSiteAreNotSniffedAndNotFramed() {
        String page = portal.visitor().get("/help").body();
        for (String file : List.of(
                page.replaceAll("(?s).*href=\"(/static/site\\.[^\"]+\\.css)\".*", "$1"),
                page.replaceAll("(?s).*src=\"(/static/site\\.[^\"]+\\.js)\".*", "$1"),
                "/static/favicon.svg")) {
            Seen seen = portal.visitor().get(file).expect(200);
            assertEquals("nosniff", seen.header("x-content-type-options"), seen.toString());
            assertEquals(
                    ALWAYS.get("content-security-policy"), seen.header("content-security-policy"), seen.toString());
            assertEquals("same-origin", seen.header("cross-origin-resource-policy"), seen.toString());
        }
    }

    @Test
    void nothingTellsWhatTheServerIs() {
        Seen seen = portal.visitor().get("/");
        assertEquals("", seen.header("server"));
        assertEquals("", seen.header("x-powered-by"));
    }

    @Test
    void pagesAreUtf8() {
        assertEquals("text/html;charset=utf-8", portal.visitor().get("/help").header("content-type"));
    }

    private static void check(Seen seen) {
        Map<String, String> found = new TreeMap<>();
        ALWAYS.keySet()
                .forEach(name ->
                        found.put(name, String.join(" | ", seen.headers().allValues(name))));
        assertEquals(new TreeMap<>(ALWAYS), found, seen.toString());
        assertTrue(seen.header("strict-transport-security").isEmpty(), "http on loopback must not pin https");
    }

    @Test
    void noRedirectFollowsTheHostHeader() throws Exception {
        RawRequest.Answer answer = RawRequest.send(portal, "GET /home HTTP/1.1\nHost: evil.example", new byte[0]);
        assertEquals(303, answer.status(), answer.text());
        assertTrue(answer.text().contains("Location: " + portal.url().resolve("/sign-in")), answer.text());
    }
}
