package org.nightpost.audit;

import org.nightpost.vault.ServiceKeys;

/**
 * The end of the chain: how many lines are linked, the link of the last one, and the service's proof that it is so.
 * Without it nobody would miss lines that were cut off at the end.
 *
 * @param number of the last linked line, counted from 1; 0 if none is
 */
record Head(long number, byte[] chain, byte[] mac) {
    private static final String PURPOSE = "audit-head";

    static Head of(ServiceKeys keys, long number, byte[] chain) {
        return new Head(number, chain, keys.mac(PURPOSE, Chain.number(number), chain));
    }

    boolean isAuthentic(ServiceKeys keys) {
        return keys.macMatches(mac, PURPOSE, Chain.number(number), chain);
    }
}
