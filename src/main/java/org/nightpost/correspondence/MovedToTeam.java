package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** The letters are sealed to another supervision team from now on, and to the one before no longer. */
public record MovedToTeam(CorrespondenceId correspondence, UUID from, UUID to) implements Audited {
    @Override
    public String deed() {
        return "correspondence.movedToTeam";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }
}
