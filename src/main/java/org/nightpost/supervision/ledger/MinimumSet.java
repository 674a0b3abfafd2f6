package org.nightpost.supervision.ledger;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** A team has another minimum of supervision. */
record MinimumSet(UUID team) implements Audited {
    @Override
    public String deed() {
        return "team.minimumSet";
    }

    @Override
    public UUID subject() {
        return team;
    }
}
