package org.nightpost.audit;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.nightpost.vault.ServiceKeys;

/**
 * How one line of the trail holds on to the one before it: a code over its number, the code of the line before, its own
 * id and its own proof. It takes the service's keys to make one, so whoever has only the database cannot mend the
 * chain after taking a line out.
 */
final class Chain {
    /** What the first line holds on to. */
    static final byte[] BEGINNING = {};

    private static final String LINK = "audit-link";

    private Chain() {}

    static byte[] link(ServiceKeys keys, long number, byte[] before, UUID line, byte[] proof) {
        return keys.mac(LINK, number(number), before, id(line), proof);
    }

    static boolean holds(ServiceKeys keys, byte[] link, long number, byte[] before, UUID line, byte[] proof) {
        return keys.macMatches(link, LINK, number(number), before, id(line), proof);
    }

    static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    static byte[] id(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
