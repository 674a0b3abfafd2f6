package org.nightpost.correspondence.ending;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.correspondence.CorrespondenceId;

/** Something happened on the way to an end. Nobody gets a mail of it: the letter before has told it. */
record EndingStep(What what, CorrespondenceId correspondence) implements Audited {
    enum What {
        /** Its counsellor means to end it; a closing letter comes first. */
        PLANNED("end.planned"),
        /** It is not to be ended after all. */
        GIVEN_UP("end.givenUp"),
        /** Nobody sends letters in it until it is opened again. */
        ENDED("end.made"),
        /** Its client would like to go on. */
        ASKED("end.asked");

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
