package org.nightpost.security.recovery;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.security.Actor;
import org.nightpost.security.Locks;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.LetterKey;

/** Makes and withdraws the letter key of the person behind the request. */
@Deed
public class MakeLetterKey {
    /** Where a person stands with it. */
    public enum Standing {
        /** There is none. */
        NONE,
        /** It opens the account. */
        GOOD,
        /** It opens an earlier pair: the passphrase was forgotten since. */
        OLD,
        /** Nobody has confirmed yet who this is: an earlier one is kept for its owner. */
        WAITING
    }

    @Inject
    Recoveries recoveries;

    @Inject
    LetterKeys letterKeys;

    @Inject
    Locks locks;

    @Inject
    KnownPairs knownPairs;

    @Inject
    KeyRing ring;

    @Inject
    AuditTrail trail;

    @Inject
    Actor actor;

    /** Where the person behind the request stands. */
    public Standing standing() {
        UUID me = actor.person();
        if (knownPairs.isWaiting(me)) {
            return Standing.WAITING;
        }
        return recoveries
                .letterKey(me)
                .map(kept -> kept.keyVersion() == locks.of(me).keyVersion() ? Standing.GOOD : Standing.OLD)
                .orElse(Standing.NONE);
    }

    /** When it was made; empty if there is none. */
    public Optional<Instant> madeAt() {
        return recoveries.letterKey(actor.person()).map(KeptLetterKey::madeAt);
    }

    /** @return the new one, to be shown once; empty while nobody has confirmed who this is */
    public Optional<LetterKey> make() {
        UUID me = actor.person();
        if (standing() == Standing.WAITING) {
            return Optional.empty();
        }
        LetterKey made = LetterKey.generate();
        int version = locks.of(me).keyVersion();
        try {
            letterKeys.keep(me, version, ring.lockOwn(made, version));
        } catch (CannotBeOpened gone) {
            throw new IllegalStateException("a session without its key", gone);
        }
        trail.record("letterKey.made", me);
        return Optional.of(made);
    }

    /** The paper opens nothing from now on. */
    public void withdraw() {
        UUID me = actor.person();
        if (standing() != Standing.WAITING) {
            recoveries.letterKey(me).ifPresent(recoveries::remove);
            trail.record("letterKey.withdrawn", me);
        }
    }
}
