package org.nightpost.security.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.PasswordChanged;
import org.nightpost.security.factor.SecondFactors;
import org.nightpost.vault.GivingBack;

/**
 * What ends when it is known who a person is: somebody confirmed them, or they proved it themselves. Nothing that a stranger
 * set up, holds or knows opens their account any more.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Recognised {
    @Inject
    Recoveries recoveries;

    @Inject
    Passes passes;

    @Inject
    SecondFactors factors;

    @Inject
    GivingBack giving;

    @Inject
    KnownPairs knownPairs;

    @Inject
    PortalClock clock;

    /** When this person chose the newest passphrase, if they wait to be recognised. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Instant> waitingSince(UUID person) {
        return recoveries.forgotten(person).map(Forgotten::lastAt);
    }

    /**
     * This person is who they say. Second steps that were set up since the passphrase was forgotten go; links and codes
     * too; and the locks that were kept, but for one whose pair holds what the newest still lacks: it may be the only way
     * to that.
     */
    public void settle(UUID person) {
        if (giving.isLacking(person)) {
            knownPairs.confirm(person);
        }
        recoveries.forgotten(person).ifPresent(waiting -> {
            factors.removeAddedSince(person, waiting.since());
            recoveries.remove(waiting);
        });
        passes.endAll(person);
        for (OldLock kept : recoveries.oldLocks(person, Instant.EPOCH)) {
            if (!giving.holdsMore(person, kept.lock().keyVersion())) {
                recoveries.remove(kept);
            }
        }
    }

    /** Their newest pair lacks something: they wait, or wait anew. Nothing happens if it lacks nothing. */
    void waits(UUID person) {
        if (giving.isLacking(person)) {
            Instant now = clock.instant();
            recoveries
                    .forgotten(person)
                    .ifPresentOrElse(before -> before.again(now), () -> recoveries.add(new Forgotten(person, now)));
        }
    }

    /** Whoever is only in the mailbox changes passphrases too: that proves nothing. */
    void onChanged(@Observes PasswordChanged event) {
        if (knownPairs.isWaiting(event.person())) {
            passes.endLinks(event.person());
        } else {
            settle(event.person());
        }
    }
}
