package org.nightpost.correspondence.note;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.correspondence.CorrespondenceId;

/** A supervisor read the case note of a correspondence they had opened. */
record NoteRead(CorrespondenceId correspondence) implements Audited {
    @Override
    public String deed() {
        return "opening.noteRead";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }
}
