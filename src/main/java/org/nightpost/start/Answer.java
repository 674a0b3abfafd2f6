package org.nightpost.start;

/**
 * What an order came to.
 *
 * @param code with which the command ends (sysexits.h)
 * @param words for the person at the console
 */
record Answer(int code, String words) {
    static final int DONE = 0;
    static final int USAGE = 64;

    /** The data are not right, or not yet. */
    static final int WRONG = 65;

    static final int FAULT = 70;
}
