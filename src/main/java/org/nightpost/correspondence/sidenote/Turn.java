package org.nightpost.correspondence.sidenote;

/** Whose turn it is in a thread of side notes, or who writes. The words are stored: frozen. */
public enum Turn {
    /** Whoever answers the client: their counsellor, or who covers for them. */
    COUNSELLOR,

    /** The supervisors of the team, any of them. */
    SUPERVISOR,

    /** It is settled. */
    NOBODY;

    Turn other() {
        return this == COUNSELLOR ? SUPERVISOR : COUNSELLOR;
    }
}
