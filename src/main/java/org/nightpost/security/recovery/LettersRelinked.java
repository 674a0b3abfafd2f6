package org.nightpost.security.recovery;

import java.time.Instant;
import java.util.UUID;
import org.nightpost.audit.Audited;

/**
 * A person's new pair was given what an earlier one held, because they remembered, or because somebody who knows them handed
 * over a code. Their keys are in the key ring while this is observed.
 */
public record LettersRelinked(UUID person, Instant at) implements Audited {
    @Override
    public String deed() {
        return "access.relinked";
    }

    @Override
    public UUID subject() {
        return person;
    }
}
