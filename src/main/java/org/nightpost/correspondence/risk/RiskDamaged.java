package org.nightpost.correspondence.risk;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** What somebody noted of a risk does not open. Fired each time it is tried. */
record RiskDamaged(UUID subject, boolean keyHeld) implements Audited {
    @Override
    public String deed() {
        return keyHeld ? "risk.damaged" : "risk.keyMissing";
    }
}
