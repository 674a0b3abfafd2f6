package org.nightpost.correspondence.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.block.CountTime;

/** Counts how long a letter lies on the bench. */
@ApplicationScoped
class Paced {
    @Inject
    Reading reading;

    @Inject
    CountTime countTime;

    /** It lies open. */
    void at(CorrespondenceId id) {
        if (reading.correspondence(id).isPresent()) {
            countTime.at(id);
        }
    }

    /** It is answered. */
    void done(CorrespondenceId id) {
        countTime.done(id);
    }
}
