package org.nightpost.web;

import java.util.regex.Pattern;

/** A path inside the portal that came with a form: anything else becomes the start page (CWE-601, open redirect). */
public final class LocalPath {
    private static final Pattern PLAIN = Pattern.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9_./-]*)?");

    private LocalPath() {}

    public static String of(String wish) {
        return PLAIN.matcher(wish).matches() ? wish : "/";
    }
}
