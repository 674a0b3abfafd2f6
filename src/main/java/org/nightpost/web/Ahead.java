package org.nightpost.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.Locale;

/** Tells whether nobody is looking yet: a browser that fetches ahead must not open a letter. */
public final class Ahead {
    private Ahead() {}

    /** By {@code Sec-Purpose} and its older names, and for HEAD. */
    public static boolean is(HttpHeaders headers, Request request) {
        return request.getMethod().equals("HEAD")
                || says(headers, "Sec-Purpose")
                || says(headers, "Purpose")
                || says(headers, "X-Purpose")
                || says(headers, "X-Moz");
    }

    private static boolean says(HttpHeaders headers, String name) {
        String value = headers.getHeaderString(name);
        String purpose = value == null ? "" : value.toLowerCase(Locale.ROOT);
        return purpose.contains("prefetch") || purpose.contains("preview") || purpose.contains("prerender");
    }
}
