package org.nightpost.correspondence.sidenote;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.correspondence.CorrespondenceId;

/** Counsellor or supervisor wrote a side note. */
record SideNoteWritten(CorrespondenceId correspondence) implements Audited {
    @Override
    public String deed() {
        return "supervision.sideNoteWritten";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }
}
