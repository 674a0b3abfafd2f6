package org.nightpost.correspondence.plan;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** A client agreed to a version of their safety plan. */
record PlanAgreed(UUID subject) implements Audited {
    @Override
    public String deed() {
        return "plan.agreed";
    }
}
