package org.nightpost.html;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a link may lead: https, mailto, tel. Anything else stays text. */
final class Href {
    /** Longer targets are tracking or an attack on the reader's screen, not an address. */
    private static final int MAX_LENGTH = 2_000;

    // No user information: in https://bank.example@evil.example/ people read the wrong host.
    private static final Pattern HTTPS =
            Pattern.compile("https://([^/?#@:\\\\\\s]+)(:[0-9]{1,5})?([/?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAILTO =
            Pattern.compile("mailto:([a-z0-9._+'-]+)@([^?@\\s]+)(\\?.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEL = Pattern.compile("tel:(\\+?[0-9]{2,20})", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    // Java maps these as IDNA 2003 did, browsers do not: the link would lead to another host than the one typed.
    private static final Pattern MAPPED_DIFFERENTLY = Pattern.compile("[ßẞςΣ\u200C\u200D]");
    private static final String UNCHANGED = "-._~:/?#[]@!$&'()*+,;=%";

    private Href() {}

    /** The one way to write this target, or null if no link may lead there. */
    static @Nullable String canonical(String raw) {
        String target = Characters.strip(raw).strip();
        if (target.length() > MAX_LENGTH) {
            return null;
        }
        String found = target.regionMatches(true, 0, "https:", 0, 6) ? https(target) : mailtoOrTel(target);
        return found == null || found.length() > MAX_LENGTH ? null : found;
    }

    /** The host of a canonical https target, or null for mailto and tel. */
    static @Nullable String host(String canonical) {
        Matcher https = HTTPS.matcher(canonical);
        return https.matches() ? https.group(1) : null;
    }

    private static @Nullable String https(String target) {
        Matcher https = HTTPS.matcher(target.replaceAll("[\\t\\r\\n]", ""));
        String host = https.matches() ? asciiHost(https.group(1)) : null;
        if (host == null) {
            return null;
        }
        String port = https.group(2) == null ? "" : https.group(2);
        return "https://" + host + port + (https.group(3) == null ? "" : encode(https.group(3)));
    }

    private static @Nullable String mailtoOrTel(String target) {
        Matcher mailto = MAILTO.matcher(target);
        if (mailto.matches()) {
            String host = asciiHost(mailto.group(2));
            return host == null ? null : "mailto:" + mailto.group(1) + "@" + host;
        }
        Matcher tel = TEL.matcher(target.replaceAll("%20|%28|%29|[\\s().\u00A0/-]", ""));
        return tel.matches() ? "tel:" + tel.group(1) : null;
    }

    private static @Nullable String asciiHost(String host) {
        if (MAPPED_DIFFERENTLY.matcher(host).find()) {
            return null;
        }
        try {
            String ascii = IDN.toASCII(host).toLowerCase(Locale.ROOT);
            return HOST.matcher(ascii).matches() ? ascii : null;
        } catch (IllegalArgumentException notAHost) {
            return null;
        }
    }

    private static String encode(String rest) {
        StringBuilder encoded = new StringBuilder();
        rest.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || UNCHANGED.indexOf(c) >= 0)) {
                encoded.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
        });
        return encoded.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
}
