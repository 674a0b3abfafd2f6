package org.nightpost.container;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;

/** A deed that writes a line to the trail and then does as told. */
@Deed
public class Probe {
    @Inject
    AuditTrail trail;

    /** Something checked, as a deed may throw. */
    static class Refused extends Exception {
        private static final long serialVersionUID = 1;
    }

    UUID writes() {
        return trail.record("probe", UUID.randomUUID());
    }

    void writesAndRefuses(UUID[] line) throws Refused {
        line[0] = trail.record("probe", UUID.randomUUID());
        throw new Refused();
    }

    void recordsFirstAndRefuses(UUID[] line) throws Refused {
        line[0] = trail.recordFirst("probe", UUID.randomUUID());
        throw new Refused();
    }

    /** Writes, and loses the race until the try of this number; each try's line is noted. */
    UUID losesUntil(int wins, UUID[] lines, int[] tries) throws SQLException {
        UUID line = trail.record("probe", UUID.randomUUID());
        lines[tries[0]] = line;
        if (++tries[0] < wins) {
            throw new SQLException("could not serialize access", "40001");
        }
        return line;
    }
}
