package org.nightpost.correspondence.risk.page;

import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.notice.Notifies;

/** A counsellor asks a supervisor to look at a correspondence today. The mail does not say so much. */
record LookIsAsked(UUID supervisor, CorrespondenceId correspondence) implements Notifies {
    @Override
    public UUID personToNotify() {
        return supervisor;
    }

    @Override
    public String notice() {
        return LOOK;
    }

    /** To its facts: an address that says "risk" would say too much. */
    @Override
    public String link() {
        return "/team/correspondences/" + correspondence;
    }
}
