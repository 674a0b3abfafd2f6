package org.nightpost.security.recovery;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Locks;
import org.nightpost.vault.PrivateKey;

/** What remembering a passphrase writes, in one short transaction after the work of looking is done. */
@Deed
class Remembered {
    @Inject
    Recoveries recoveries;

    @Inject
    NewPair newPair;

    @Inject
    Locks locks;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    /** A kept lock that the passphrase opened. */
    record Opened(UUID lock, PrivateKey key, int version) {}

    /** The newest of what was given up and is still kept. */
    List<OldLock> kept(UUID person) {
        return recoveries.oldLocks(person, clock.instant()).stream()
                .limit(RememberPassphrase.LOOKS)
                .toList();
    }

    /** @return false if none of these is kept any more: it is known by now who this person is */
    boolean relink(UUID person, char[] password, List<Opened> opened) {
        locks.hold(person);
        Set<UUID> kept = kept(person).stream().map(OldLock::id).collect(Collectors.toSet());
        List<NewPair.Earlier> earlier = opened.stream()
                .filter(lock -> kept.contains(lock.lock()))
                .map(lock -> new NewPair.Earlier(lock.key(), lock.version()))
                .toList();
        if (earlier.isEmpty()) {
            return false;
        }
        trail.record("passphrase.remembered", person);
        newPair.relinked(person, password, earlier);
        return true;
    }
}
