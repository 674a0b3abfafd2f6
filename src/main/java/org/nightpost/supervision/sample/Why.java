package org.nightpost.supervision.sample;

/** Why a correspondence is in a sample. The words are stored: frozen. */
public enum Why {
    /** The server drew it. */
    DRAWN,

    /** Its counsellor is a trainee: all of theirs are in every sample. */
    TRAINEE,

    /** Somebody noted a risk: all of these are in every sample. */
    RISK
}
