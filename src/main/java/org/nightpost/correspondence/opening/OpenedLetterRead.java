package org.nightpost.correspondence.opening;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.correspondence.LetterId;

/** A supervisor read a letter in their opening, for the first time. */
record OpenedLetterRead(LetterId letter) implements Audited {
    @Override
    public String deed() {
        return "opening.letterRead";
    }

    @Override
    public UUID subject() {
        return letter.value();
    }
}
