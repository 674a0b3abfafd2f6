package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** Something happened to a trainee's letter at the gate. Its client hears nothing of it. */
record ReleaseNoted(What what, UUID letter) implements Audited {
    enum What {
        /** It is finished and waits for a supervisor. */
        ASKED("letter.handedIn"),
        /** A supervisor lets it go as it is. */
        RELEASED("letter.released"),
        /** A supervisor changed it and lets it go. */
        CHANGED("letter.changedToRelease"),
        /** A supervisor made it a draft again. */
        BACK("letter.givenBackToWrite"),
        /** Its writer is no trainee any more. */
        NEEDLESS("letter.releaseNeedless");

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
