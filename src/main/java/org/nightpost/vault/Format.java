package org.nightpost.vault;

/**
 * The first byte of everything sealed. Frozen: a number is never given a second meaning, because rows of every earlier
 * release must open in this one. The byte is authenticated with the rest, so that a later format with other padding
 * cannot be passed off as an earlier one.
 */
final class Format {
    /** Padded content under a {@link ContentKey}. */
    static final byte CONTENT = 1;

    /** Padded content under the service's {@code wrap} keyset. */
    static final byte SERVICE = 2;

    /** A key sealed to a holder's {@link PublicKey}, and again under {@code wrap}. */
    static final byte WRAP = 3;

    /** A private key under a key derived from a password, and again under {@code wrap}. */
    static final byte PASSWORD = 4;

    /** A private key under a key derived from a session's token, and again under {@code wrap}. */
    static final byte SESSION = 5;

    /** A private key under a key derived from the letter key, and again under {@code wrap}. */
    static final byte LETTER_KEY = 6;

    /** A private key under a key derived from an invitation's secret, and again under {@code wrap}. */
    static final byte INVITATION = 7;

    /** Padded words sealed by HPKE to a letter-box or to their writer, and again under {@code wrap}. */
    static final byte LETTER_BOX = 8;

    private Format() {}
}
