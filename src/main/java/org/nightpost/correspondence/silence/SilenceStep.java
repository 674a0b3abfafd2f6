package org.nightpost.correspondence.silence;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.correspondence.CorrespondenceId;

/** Something about a client's silence. Nobody gets a mail of it. */
record SilenceStep(What what, CorrespondenceId correspondence) implements Audited {
    enum What {
        /** The portal noted that a client does not write any more. */
        NOTED("quiet.noted"),
        /** A client asked for time until a day, or said that they do not need it any more. */
        TIME_ASKED("quiet.timeAsked");

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
        return correspondence.value();
    }
}
