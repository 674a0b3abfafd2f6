package org.nightpost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A person with a browser that has no scripts: keeps cookies, sends what browsers send, follows a redirect only when
 * told to. One instance is one browser.
 */
public final class Visitor {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Portal portal;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    Visitor(Portal portal) {
        this.portal = portal;
        headers.put("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0");
        headers.put("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        headers.put("Accept-Language", "en");
    }

    /** The same person in the same session, with a cookie jar and headers of its own. */
    public Visitor twin() {
        Visitor twin = new Visitor(portal);
        twin.cookies.putAll(cookies);
        twin.headers.putAll(headers);
        return twin;
    }

    /** Sends this header with every request from now on; null leaves it out. */
    public Visitor saying(String header, String value) {
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    /** The cookie's value; empty if the browser has none of this name. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Puts a cookie into the jar, as somebody would who got hold of it. */
    public Visitor withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Signs in by the sign-in page with the cast's passphrase. */
    public Visitor signIn(String signInName) {
        Seen answer = get("/sign-in")
                .form("/sign-in")
                .fill("name", signInName)
                .fill("password", Cast.PASSPHRASE)
                .press();
        if (answer.status() != 303) {
            throw new AssertionError(signInName + " could not sign in: " + answer.status() + "\n" + answer.text());
        }
        return this;
    }

    public Seen get(String path) {
        return send("GET", path, null);
    }

    /** Posts these fields and nothing else; {@link Form#press()} is what a person does. */
    public Seen post(String path, Fields fields) {
        return send("POST", path, fields.encoded());
    }

    /** Sends anything. A body goes as an urlencoded form unless {@link #saying} another Content-Type. */
    public Seen send(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(portal.url() + path)).timeout(Duration.ofSeconds(60));
        Map<String, String> sent = new LinkedHashMap<>();
        if (body != null) {
            sent.put("Content-Type", "application/x-www-form-urlencoded");
            // What Chromium sends with a form from a page whose Referrer-Policy is no-referrer.
            sent.put("Origin", "null");
            sent.put("Sec-Fetch-Site", "same-origin");
        }
        sent.putAll(headers);
        if (!cookies.isEmpty()) {
            sent.put("Cookie", cookieHeader());
        }
        sent.forEach(request::setHeader);
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return new Seen(this, method + " " + path, path, answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + path, broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private String cookieHeader() {
        StringBuilder text = new StringBuilder();
        cookies.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : "; ").append(name).append('=').append(value));
        return text.toString();
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String name = pair.substring(0, equals).strip();
        String value = pair.substring(equals + 1).strip().replaceAll("^\"|\"$", "");
        boolean gone =
                value.isEmpty() || setCookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0");
        if (gone) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
