package org.nightpost.correspondence.sidenote;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.correspondence.CorrespondenceId;

/** A correspondence is not to be talked about in supervision any more. */
record BroughtBack(CorrespondenceId correspondence) implements Audited {
    @Override
    public String deed() {
        return "supervision.broughtBack";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }
}
