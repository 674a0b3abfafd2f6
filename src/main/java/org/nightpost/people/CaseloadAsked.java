package org.nightpost.people;

import java.util.UUID;

/**
 * Asks how many correspondences are a counsellor's to answer. Fired from below and answered before it returns by the package
 * that knows letters, which stands above this one.
 */
public final class CaseloadAsked {
    private final UUID counsellor;
    private long open;

    public CaseloadAsked(UUID counsellor) {
        this.counsellor = counsellor;
    }

    public UUID counsellor() {
        return counsellor;
    }

    public void answer(long correspondences) {
        open = correspondences;
    }

    public long open() {
        return open;
    }
}
