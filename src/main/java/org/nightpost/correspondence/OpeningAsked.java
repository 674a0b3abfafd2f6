package org.nightpost.correspondence;

import java.util.UUID;

/**
 * Asks whether a supervisor has given a reason for opening this correspondence and their time is not over. Fired from below and
 * answered before it returns by {@code correspondence.opening}, which stands above; unanswered it means no.
 */
public final class OpeningAsked {
    private final CorrespondenceId correspondence;
    private final UUID supervisor;
    private boolean granted;

    OpeningAsked(CorrespondenceId correspondence, UUID supervisor) {
        this.correspondence = correspondence;
        this.supervisor = supervisor;
    }

    public CorrespondenceId correspondence() {
        return correspondence;
    }

    public UUID supervisor() {
        return supervisor;
    }

    /** It is on record, and not over. */
    public void grant() {
        granted = true;
    }

    boolean isGranted() {
        return granted;
    }
}
