package org.nightpost.vault;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What one guess at a password costs: Argon2id version 1.3 (RFC 9106) with this much memory, this many passes and lanes.
 * Written beside each lock, so that it can be raised at the next sign-in.
 */
record PasswordCost(int kibibytes, int passes, int lanes) {
    /** RFC 9106, second recommended option, with one lane: sign-ins run beside each other instead. */
    static final PasswordCost NOW = new PasswordCost(65_536, 3, 1);

    private static final Pattern TEXT = Pattern.compile("argon2id13;m=(\\d{1,7});t=(\\d{1,2});p=(\\d)");

    /** Whoever can write to the database must not be able to ask for all memory of the host. */
    private static final int MOST_KIBIBYTES = 1 << 20;

    static PasswordCost of(String text) throws CannotBeOpened {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new CannotBeOpened("Unknown password parameters");
        }
        PasswordCost cost = new PasswordCost(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
        if (cost.lanes < 1 || cost.passes < 1 || cost.kibibytes < 8 * cost.lanes || cost.kibibytes > MOST_KIBIBYTES) {
            throw new CannotBeOpened("Password parameters out of range");
        }
        return cost;
    }

    /** {@code argon2id13;m=65536;t=3;p=1}. Frozen. */
    String text() {
        return "argon2id13;m=" + kibibytes + ";t=" + passes + ";p=" + lanes;
    }

    /** 32 bytes; the caller wipes them. */
    byte[] run(byte[] password, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] out = new byte[32];
        argon2.generateBytes(password, out);
        return out;
    }
}
