package org.nightpost.people.notice;

import java.util.UUID;
import org.nightpost.notice.Notifies;

/** Somebody wants to see what a mail to them looks like. */
public record TrialAsked(UUID person) implements Notifies {
    @Override
    public UUID personToNotify() {
        return person;
    }

    @Override
    public String notice() {
        return TRIAL;
    }
}
