package org.nightpost.security.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.nightpost.security.Locks;
import org.nightpost.vault.GivingBack;

/**
 * Who has a new passphrase and waits for somebody to confirm them. Mostly that is told by what their new pair lacks. But where
 * nobody is left who could give it all, they have to be known all the same: they would wait for ever.
 */
@ApplicationScoped
@Transactional
public class KnownPairs {
    @Inject
    Recoveries recoveries;

    @Inject
    Locks locks;

    @Inject
    GivingBack giving;

    /** Somebody has made sure that the pair this person has now is theirs. */
    public void confirm(UUID person) {
        int version = locks.of(person).keyVersion();
        recoveries
                .knownPair(person)
                .ifPresentOrElse(known -> known.becomes(version), () -> recoveries.add(new KnownPair(person, version)));
    }

    /** Whether this person lacks what an earlier pair of theirs held, and nobody has confirmed the one they have now. */
    public boolean isWaiting(UUID person) {
        return giving.isLacking(person) && !isKnown(person);
    }

    private boolean isKnown(UUID person) {
        return recoveries
                .knownPair(person)
                .filter(known -> known.keyVersion() == locks.of(person).keyVersion())
                .isPresent();
    }
}
