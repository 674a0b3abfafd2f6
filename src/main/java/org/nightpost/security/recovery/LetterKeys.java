package org.nightpost.security.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.LetterKey;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;

/** Makes letter keys. Within a deed only. */
@ApplicationScoped
class LetterKeys {
    @Inject
    Recoveries recoveries;

    @Inject
    ServiceKeys keys;

    @Inject
    PortalClock clock;

    /** A new letter key for this pair; the one before opens nothing any more. */
    LetterKey make(UUID person, PrivateKey pair, int version) {
        LetterKey made = LetterKey.generate();
        keep(person, version, made.lock(keys, person, version, pair));
        return made;
    }

    void keep(UUID person, int version, Sealed locked) {
        Optional<KeptLetterKey> before = recoveries.letterKey(person);
        if (before.isPresent()) {
            before.get().replace(version, locked, clock.instant());
        } else {
            recoveries.add(new KeptLetterKey(person, version, locked, clock.instant()));
        }
    }
}
