package org.nightpost.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The text of {@code service.keys}: four lines, of which only the third is encrypted. A check sum tells a damaged file
 * from a wrong root key, because the two need different help. Frozen.
 *
 * <pre>
 * nightpost service keys 1
 * root 0123456789abcdef
 * keys (base64, encrypted under the root key)
 * sha256 (of the three lines above)
 * </pre>
 */
final class ServiceKeysFile {
    private static final String TITLE = "nightpost service keys ";
    private static final String FORMAT = TITLE + "1";

    private ServiceKeysFile() {}

    static String text(Keysets keysets, RootKey root) {
        byte[] secret = keysets.secretBytes();
        try {
            String keys = Base64.getEncoder().encodeToString(root.encrypt(secret));
            String above = FORMAT + "\nroot " + root.print() + "\nkeys " + keys + "\n";
            return above + "sha256 " + sha256(above) + "\n";
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** @param source what to call the file in the message that refuses */
    static Keysets open(String text, RootKey root, String source) {
        List<String> lines = lines(text, source);
        if (!lines.get(1).equals("root " + root.print())) {
            throw new StartRefused(
                    "This is the wrong root key: the service keys in " + source
                            + " were encrypted under another one. Give the root key that belongs to them; nothing was changed.");
        }
        try {
            byte[] secret = root.decrypt(Base64.getDecoder().decode(after(lines.get(2), "keys ")));
            try {
                return Keysets.of(secret);
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        } catch (CannotBeOpened | IllegalArgumentException e) {
            throw damaged(source);
        }
    }

    /** The print of the root key that opens this file. */
    static String rootPrint(String text, String source) {
        try {
            return after(lines(text, source).get(1), "root ");
        } catch (IllegalArgumentException e) {
            throw damaged(source);
        }
    }

    /** Whole and of a format that is known; whether the root key opens it is seen afterwards. */
    private static List<String> lines(String text, String source) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        if (!lines.isEmpty() && lines.get(0).startsWith(TITLE) && !lines.get(0).equals(FORMAT)) {
            throw new StartRefused("The service keys in " + source + " were written by a newer Nightpost."
                    + " Start that one; nothing was changed.");
        }
        if (lines.size() != 4 || !lines.get(0).equals(FORMAT) || !checks(lines)) {
            throw damaged(source);
        }
        return lines;
    }

    private static boolean checks(List<String> lines) {
        String above = String.join("\n", lines.subList(0, 3)) + "\n";
        return lines.get(3).equals("sha256 " + sha256(above));
    }

    private static String after(String line, String start) {
        if (!line.startsWith(start)) {
            throw new IllegalArgumentException("Not a line of " + start);
        }
        return line.substring(start.length());
    }

    private static StartRefused damaged(String source) {
        return new StartRefused("The service keys in " + source
                + " are damaged. Restore this file from its backup; nothing was changed.");
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
