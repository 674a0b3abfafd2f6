package org.nightpost.correspondence.ending;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.notice.Notifies;

/** It goes on; its client is told that there is something new. */
record CorrespondenceReopened(CorrespondenceId correspondence, UUID client) implements Audited, Notifies {
    @Override
    public String deed() {
        return "end.undone";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }

    @Override
    public UUID personToNotify() {
        return client;
    }
}
