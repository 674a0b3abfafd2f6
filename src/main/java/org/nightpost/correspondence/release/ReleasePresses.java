package org.nightpost.correspondence.release;

import java.util.UUID;
import org.nightpost.notice.Figures;
import org.nightpost.notice.Notifies;

/** Letters wait for a supervisor whose promises are about to break. */
record ReleasePresses(UUID supervisor, Figures figures) implements Notifies {
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
        return "/team/releases";
    }
}
