package org.nightpost.people.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of one invitation. In a mail it is 32 random bytes; on paper 20 characters that people can type (Crockford's
 * base32, 100 bits): no letter that is taken for a digit, upper and lower case alike. The database knows the SHA-256 only.
 */
public final class InvitationToken {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TYPED = 20;
    private static final int GROUP = 4;
    private static final int BYTES = 32;

    private static final Pattern LINK = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern PAPER = Pattern.compile("[" + ALPHABET + "]{" + TYPED + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]+");

    private final String text;

    private InvitationToken(String text) {
        this.text = text;
    }

    static InvitationToken forMail(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static InvitationToken forPaper(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < TYPED; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new InvitationToken(text.toString());
    }

    /** What came with an address or was typed from a slip, with or without hyphens and spaces; empty if it can be none. */
    public static Optional<InvitationToken> parse(String typed) {
        if (LINK.matcher(typed).matches()) {
            return Optional.of(new InvitationToken(typed));
        }
        String plain = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return PAPER.matcher(plain).matches() ? Optional.of(new InvitationToken(plain)) : Optional.empty();
    }

    /** Where the link leads, below the portal's address. */
    public String path() {
        return "/invitation/" + text;
    }

    /** As it stands on a slip: in groups of four. */
    public String inGroups() {
        StringBuilder groups = new StringBuilder();
        for (int at = 0; at < text.length(); at += GROUP) {
            groups.append(at == 0 ? "" : "-").append(text, at, Math.min(text.length(), at + GROUP));
        }
        return groups.toString();
    }

    String text() {
        return text;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "invitation token";
    }
}
