package org.nightpost.correspondence.content;

/** Who writes: the client, or whoever is responsible for the correspondence. */
public enum Side {
    CLIENT,
    COUNSELLOR;

    /** The one who reads it. */
    public Side other() {
        return this == CLIENT ? COUNSELLOR : CLIENT;
    }
}
