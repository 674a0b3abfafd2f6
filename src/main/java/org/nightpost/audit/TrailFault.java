package org.nightpost.audit;

import java.util.Locale;

/** What can be wrong with the trail. */
public enum TrailFault {
    /** A line was taken out. */
    MISSING,
    /** A line does not say what the service wrote. */
    ALTERED,
    /** A line stands where it was not linked: put in, copied or swapped. */
    MOVED,
    /** Lines at the end were cut off, or an older end was put in place of the one this host has seen. */
    CUT,
    /** The record of the chain's end was changed. */
    HEAD,
    /** A line hangs loose for more than a minute: the worker does not work, or somebody unlinked it. */
    LOOSE,
    /** The record of the end was once changed and was made anew; the trail went on from there. */
    MENDED;

    /** The fault's name in text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
