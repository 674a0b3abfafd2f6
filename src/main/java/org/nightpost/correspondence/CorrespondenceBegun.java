package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** A client and a counsellor can write to each other from now on. */
public record CorrespondenceBegun(CorrespondenceId correspondence, UUID client, UUID counsellor) implements Audited {
    @Override
    public String deed() {
        return "placement.made";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }
}
