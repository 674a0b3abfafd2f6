package org.nightpost.schedule.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes a calendar's address private: 32 random bytes, of which the database knows the SHA-256 only. */
final class CalendarSecret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-]{43}\\.ics");
    private static final int BYTES = 32;

    private final String file;

    private CalendarSecret(String file) {
        this.file = file;
    }

    static CalendarSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CalendarSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + ".ics");
    }

    /** Empty if this can be none. */
    static Optional<CalendarSecret> parse(String file) {
        return FILE.matcher(file).matches() ? Optional.of(new CalendarSecret(file)) : Optional.empty();
    }

    /** Where the calendar is, below the portal's address. */
    String path() {
        return "/calendar/" + file;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The hash in words, for counters. */
    String print() {
        return HexFormat.of().formatHex(hash());
    }

    @Override
    public String toString() {
        return "calendar secret";
    }
}
