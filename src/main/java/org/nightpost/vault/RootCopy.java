package org.nightpost.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A root key on paper: base64 in eleven groups of four, each followed by two characters that belong to it and to its
 * place, so that a slip is found in its group (all but one in a thousand). Frozen: paper lasts.
 */
final class RootCopy {
    static final int GROUPS = 11;

    private static final int GROUP = 4;

    /** Crockford's, without I, L, O and U. */
    private static final String CHECKS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private RootCopy() {}

    /** What somebody typed: the key, and the numbers of the groups that cannot be right, counted from 1. */
    record Typed(String base64, List<Integer> wrong) {}

    /** The groups of a key, as they are printed. Refuses what is no key, so that no useless paper is printed. */
    static List<String> groups(String base64) {
        String key = base64.strip();
        RootKey.of(key, "this place");
        List<String> groups = new ArrayList<>();
        for (int number = 1; number <= GROUPS; number++) {
            String group = key.substring((number - 1) * GROUP, number * GROUP);
            groups.add(group + "." + check(number, group));
        }
        return groups;
    }

    /** Reads groups in order, with any space between them. A group that is missing or too many is a wrong one. */
    static Typed read(String typed) {
        List<Integer> wrong = new ArrayList<>();
        StringBuilder key = new StringBuilder();
        String[] groups = typed.isBlank() ? new String[0] : typed.strip().split("\\s+");
        for (int number = 1; number <= Math.max(groups.length, GROUPS); number++) {
            String group = number <= groups.length ? groups[number - 1] : "";
            if (number > GROUPS || !isRight(number, group)) {
                wrong.add(number);
            }
            key.append(group, 0, Math.min(GROUP, group.length()));
        }
        return new Typed(key.toString(), List.copyOf(wrong));
    }

    private static boolean isRight(int number, String typed) {
        String[] parts = typed.split("\\.", -1);
        return parts.length == 2
                && parts[0].length() == GROUP
                && check(number, parts[0]).equals(readable(parts[1]));
    }

    /** As Crockford reads: what looks alike is the same, in the two characters that check. */
    private static String readable(String check) {
        return check.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static String check(int number, String group) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("np1|root-copy|" + number + "|" + group).getBytes(StandardCharsets.UTF_8));
            return "" + CHECKS.charAt(hash[0] & 31) + CHECKS.charAt(hash[1] & 31);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
