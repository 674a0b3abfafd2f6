package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** A step on the way to another counsellor; that one answers is {@link HandedOver}. */
record HandoverStep(What what, UUID correspondence) implements Audited {
    enum What {
        /** The client has the letter that says who is to answer, and from when. */
        PROPOSED("handover.proposed"),
        DECLINED("handover.declined"),
        WITHDRAWN("handover.withdrawn"),
        /** Who was to answer could not any more. */
        LAPSED("handover.lapsed"),
        /** A client has asked for another counsellor. */
        WISHED("handover.wished"),
        /** A supervisor has answered that by a letter. */
        WISH_ANSWERED("handover.wishAnswered"),
        /** The client does not ask for it any more. */
        WISH_TAKEN_BACK("handover.wishTakenBack");

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
        return correspondence;
    }
}
