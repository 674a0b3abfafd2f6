package org.nightpost.correspondence.opening;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.correspondence.CorrespondenceId;

/** A supervisor closed the letters of a correspondence before their time. */
record OpeningEnded(CorrespondenceId correspondence) implements Audited {
    @Override
    public String deed() {
        return "opening.ended";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }
}
