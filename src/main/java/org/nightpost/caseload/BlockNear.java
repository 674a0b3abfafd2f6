package org.nightpost.caseload;

import java.util.UUID;
import org.nightpost.notice.Figures;
import org.nightpost.notice.Notifies;

/** A counsellor's block begins soon, and letters wait for it. */
record BlockNear(UUID counsellor, Figures figures) implements Notifies {
    @Override
    public UUID personToNotify() {
        return counsellor;
    }

    @Override
    public String notice() {
        return BEFORE_BLOCK;
    }
}
