package org.nightpost.security.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.security.Locks;
import org.nightpost.vault.Passwords;
import org.nightpost.web.Visit;

/**
 * Somebody remembers the passphrase that was given up, by them or by whoever was in their mailbox, in the last 30 days.
 * They get a pair that nobody else has ever had, with everything the earlier one held; whoever signed in meanwhile is out.
 */
@ApplicationScoped
public class RememberPassphrase {
    /** At so many locks is looked, whether they are there or not: the time must not tell how many there are. */
    static final int LOOKS = 3;

    @Inject
    Locks locks;

    @Inject
    Remembered remembered;

    @Inject
    Passwords passwords;

    @Inject
    AuditTrail trail;

    /**
     * Costs the same, whether there is somebody of this name or not.
     *
     * @return false if name and passphrase do not belong together, or nothing was given up in the last 30 days
     */
    public boolean remember(String signInName, char[] old, char[] password) {
        Optional<UUID> person = locks.personNamed(signInName);
        List<OldLock> kept = person.map(remembered::kept).orElse(List.of());
        List<Remembered.Opened> opened = new ArrayList<>();
        try {
            for (int i = 0; i < LOOKS; i++) {
                if (i < kept.size()) {
                    open(person.orElseThrow(), old, kept.get(i)).ifPresent(opened::add);
                } else {
                    passwords.spend(old);
                }
            }
            if (!opened.isEmpty() && remembered.relink(person.orElseThrow(), password, opened)) {
                return true;
            }
        } finally {
            opened.forEach(lock -> lock.key().close());
        }
        trail.recordFirst("recovery.refused", person.orElse(Visit.NOBODY));
        return false;
    }

    /** Costs what looking costs. */
    void spend(char[] old) {
        for (int i = 0; i < LOOKS; i++) {
            passwords.spend(old);
        }
    }

    private Optional<Remembered.Opened> open(UUID person, char[] old, OldLock kept) {
        return passwords
                .unlock(person, old, kept.lock())
                .map(key -> new Remembered.Opened(kept.id(), key, kept.lock().keyVersion()));
    }
}
