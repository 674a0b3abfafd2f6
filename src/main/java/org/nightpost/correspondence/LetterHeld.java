package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** Something happened to a counsellor's letter before it was sent. Its client hears nothing of it. */
record LetterHeld(What what, UUID letter) implements Audited {
    enum What {
        /** It is finished and waits. */
        HELD("letter.held"),
        /** Its writer made it a draft again. */
        BACK("letter.heldBack"),
        /** Its moment came, and its writer did not answer here any more. */
        STOPPED("letter.heldStopped");

        private final String deed;

        What(String deed) {
            this.deed = deed;
        }
    }

    @Override
    public String deed() {
        return what.deed;
    }

    @Override
    public UUID subject() {
        return letter;
    }
}
