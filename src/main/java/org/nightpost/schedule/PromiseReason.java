package org.nightpost.schedule;

/** From what the moment of a promise was found. */
public enum PromiseReason {
    /** The service's reply day; from before there were blocks. */
    REPLY_DAY,
    /** The earliest block with room. */
    BLOCK,
    /** The earliest empty block: the letter takes longer than any has room for. */
    LONG_LETTER,
    /** Nobody has reserved any time: it is what the agreement says. */
    NO_BLOCK
}
