package org.nightpost.correspondence.risk.page;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** Somebody set the level of a correspondence; which, and why, the trail does not say. */
record RiskNoted(UUID subject) implements Audited {
    @Override
    public String deed() {
        return "risk.noted";
    }
}
