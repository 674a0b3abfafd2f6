package org.nightpost.correspondence.plan;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** Somebody saved a version of a safety plan. */
record PlanSaved(UUID subject) implements Audited {
    @Override
    public String deed() {
        return "plan.saved";
    }
}
