package org.nightpost.supervision.ledger;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.deed.Deed;

/** Sets how much supervision the counsellors of a team have to have. It counts for past months too: the ledger is not stored. */
@Deed
public class SetMinimum {
    @Inject
    private Minimums minimums;

    @Inject
    private Event<MinimumSet> set;

    /** Whether the team exists is the caller's question. */
    public void set(UUID team, Minimum minimum) {
        if (minimums.of(team).equals(minimum)) {
            return;
        }
        minimums.find(team).ifPresentOrElse(row -> row.set(minimum), () -> minimums.add(new MinimumRow(team, minimum)));
        set.fire(new MinimumSet(team));
    }
}
