package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** Another counsellor answers from now on; the client was told by a letter, and the keys were sealed on. */
public record HandedOver(CorrespondenceId correspondence, UUID from, UUID to) implements Audited {
    @Override
    public String deed() {
        return "handover.made";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }
}
