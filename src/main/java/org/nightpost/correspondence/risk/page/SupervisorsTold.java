package org.nightpost.correspondence.risk.page;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** The supervisors of a correspondence's team were asked to look. */
record SupervisorsTold(UUID subject) implements Audited {
    @Override
    public String deed() {
        return "risk.told";
    }
}
