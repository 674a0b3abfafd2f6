package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** New keys were made for what is written from now on; whoever left does not hold them. */
public record EpochBegun(CorrespondenceId correspondence) implements Audited {
    @Override
    public String deed() {
        return "epoch.begun";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }
}
