package org.nightpost.supervision;

import java.util.UUID;
import org.nightpost.notice.Figures;
import org.nightpost.notice.Notifies;

/** Promises of a supervisor's teams are at risk. */
record PromisesAtRisk(UUID supervisor, Figures figures) implements Notifies {
    @Override
    public UUID personToNotify() {
        return supervisor;
    }

    @Override
    public String notice() {
        return AT_RISK;
    }

    @Override
    public String link() {
        return "/team";
    }
}
