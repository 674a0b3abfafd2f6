package org.nightpost.correspondence.sidenote;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.correspondence.CorrespondenceId;

/** A correspondence is to be talked about in supervision. */
record BroughtUp(CorrespondenceId correspondence) implements Audited {
    @Override
    public String deed() {
        return "supervision.broughtUp";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }
}
