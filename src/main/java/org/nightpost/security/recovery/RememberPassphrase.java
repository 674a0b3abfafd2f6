package org.nightpost.security.recovery;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Locks;
import org.nightpost.vault.Passwords;
import org.nightpost.vault.PrivateKey;
import org.nightpost.web.Visit;

/**
 * Somebody remembers the passphrase that was given up, by them or by whoever was in their mailbox, in the last 30 days.
 * They get a pair that nobody else has ever had, with everything the earlier one held; whoever signed in meanwhile is out.
 */
@Deed
public class RememberPassphrase {
    @Inject
    Locks locks;

    @Inject
    Recoveries recoveries;

    @Inject
    Passwords passwords;

    @Inject
    NewPair newPair;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    /**
     * Costs what a sign-in costs, whether there is somebody of this name or not.
     *
     * @return false if name and passphrase do not belong together, or nothing was given up in the last 30 days
     */
    public boolean remember(String signInName, char[] old, char[] password) {
        Instant now = clock.instant();
        Optional<UUID> person = locks.personNamed(signInName);
        List<OldLock> kept =
                person.map(known -> recoveries.oldLocks(known, now)).orElse(List.of());
        if (kept.isEmpty()) {
            passwords.spend(old);
        }
        for (OldLock lock : kept) {
            Optional<PrivateKey> earlier = passwords.unlock(person.orElseThrow(), old, lock.lock());
            if (earlier.isPresent()) {
                try (PrivateKey key = earlier.get()) {
                    trail.record("passphrase.remembered", person.orElseThrow());
                    newPair.relinked(
                            person.orElseThrow(), password, key, lock.lock().keyVersion());
                }
                return true;
            }
        }
        trail.record("recovery.refused", person.orElse(Visit.NOBODY));
        return false;
    }
}
