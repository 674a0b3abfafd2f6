package org.nightpost.security.recovery;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.nightpost.vault.ServiceKeys;

/** By what a pass is found: the database knows a MAC, and the secret stands in a mail or on paper. */
final class RecoverySecret {
    /** Characters of a code: 90 random bits and a check. */
    static final int CODE = 20;

    private static final String PURPOSE = "recovery-pass";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoverySecret() {}

    static String link() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] macOfLink(ServiceKeys keys, String secret) {
        return keys.mac(PURPOSE, bytes("link"), bytes(secret));
    }

    /** By what a link that was made under any key is found. */
    static List<byte[]> macsOfLink(ServiceKeys keys, String secret) {
        return keys.macs(PURPOSE, bytes("link"), bytes(secret));
    }

    /** A code is one person's: typed with another name it is unknown. */
    static byte[] macOfCode(ServiceKeys keys, UUID person, String symbols) {
        return keys.mac(PURPOSE, bytes("code"), bytes(person.toString()), bytes(symbols));
    }

    /** By what a code that was made under any key is found. */
    static List<byte[]> macsOfCode(ServiceKeys keys, UUID person, String symbols) {
        return keys.macs(PURPOSE, bytes("code"), bytes(person.toString()), bytes(symbols));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
