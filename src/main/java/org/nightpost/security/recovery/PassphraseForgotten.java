package org.nightpost.security.recovery;

import java.time.Instant;
import java.util.UUID;
import org.nightpost.audit.Audited;

/**
 * A person has a new passphrase and a new pair, which opens nothing that was sealed before. Until somebody confirms who they
 * are, they must not learn anything of what was theirs.
 */
public record PassphraseForgotten(UUID person, Instant at) implements Audited {
    @Override
    public String deed() {
        return "passphrase.forgotten";
    }

    @Override
    public UUID subject() {
        return person;
    }
}
