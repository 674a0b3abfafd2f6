package org.nightpost.correspondence.sidenote;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.correspondence.CorrespondenceId;

/** What side notes were about is settled. */
record SideNoteSettled(CorrespondenceId correspondence) implements Audited {
    @Override
    public String deed() {
        return "supervision.sideNoteSettled";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }
}
