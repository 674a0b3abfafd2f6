package org.nightpost.security.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Locks;
import org.nightpost.vault.GivingBack;
import org.nightpost.vault.Handover;
import org.nightpost.vault.Holder;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.LetterKey;
import org.nightpost.vault.PasswordLock;
import org.nightpost.vault.Passwords;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.Wraps;

/** A person begins anew with another pair. Within a deed only. */
@ApplicationScoped
class NewPair {
    @Inject
    Locks locks;

    @Inject
    Recoveries recoveries;

    @Inject
    LetterKeys letterKeys;

    @Inject
    Passwords passwords;

    @Inject
    Wraps wraps;

    @Inject
    GivingBack giving;

    @Inject
    Handover handover;

    @Inject
    KeyRing ring;

    @Inject
    PortalClock clock;

    @Inject
    Event<PassphraseForgotten> forgotten;

    @Inject
    Event<LettersRelinked> relinked;

    @Inject
    Event<PassphraseReplaced> replaced;

    /** With nothing of what was before; the lock that was forgotten is kept for who remembers. */
    void empty(UUID person, char[] password) {
        Instant now = clock.instant();
        keepOldLock(person, now);
        register(person, password).close();
        forgotten.fire(new PassphraseForgotten(person, now));
        done(person);
    }

    /** With all that this earlier pair of theirs holds. */
    void relinked(UUID person, char[] password, PrivateKey earlier, int version) {
        PrivateKey pair = register(person, password);
        giving.relink(person, earlier, version);
        recoveries.oldLocks(person, Instant.EPOCH).forEach(recoveries::remove);
        announce(person, pair);
    }

    /** The same, by the letter key, in whose place a new one comes. */
    LetterKey relinkedWithKey(UUID person, char[] password, PrivateKey earlier, int version) {
        PrivateKey pair = register(person, password);
        LetterKey made = letterKeys.make(person, pair, locks.of(person).keyVersion());
        giving.relink(person, earlier, version);
        recoveries.oldLocks(person, Instant.EPOCH).forEach(recoveries::remove);
        announce(person, pair);
        return made;
    }

    /** With all that was sealed to the pair of this code. */
    void handedOver(UUID person, char[] password, UUID code, PrivateKey codes) {
        keepOldLock(person, clock.instant());
        PrivateKey pair = register(person, password);
        handover.toPerson(code, codes, person);
        announce(person, pair);
    }

    /** The same pair behind another passphrase. */
    void same(UUID person, char[] password, PrivateKey pair, int version) {
        locks.change(person, passwords.lock(person, password, pair, version));
        done(person);
    }

    private PrivateKey register(UUID person, char[] password) {
        PrivateKey pair = PrivateKey.generate();
        int version = wraps.register(Holder.person(person), pair.publicKey());
        locks.change(person, passwords.lock(person, password, pair, version));
        return pair;
    }

    /**
     * Only one that opens something: a pair that was never recognised holds nothing, and whoever has only the mailbox must not
     * push the owner's lock out by asking again and again.
     */
    private void keepOldLock(UUID person, Instant now) {
        PasswordLock lock = locks.of(person);
        if (giving.holdsAnything(person, lock.keyVersion())) {
            recoveries.add(new OldLock(person, lock, now));
        }
    }

    /** The ring is theirs for this moment, so that what lies in letter-boxes can be opened; then it is nobody's. */
    private void announce(UUID person, PrivateKey pair) {
        ring.unlock(person, pair);
        try {
            relinked.fire(new LettersRelinked(person));
        } finally {
            ring.close();
        }
        done(person);
    }

    /** No other link or code that was under way leads anywhere any more. */
    private void done(UUID person) {
        Instant now = clock.instant();
        List<RecoveryPass> open = recoveries.openPasses(person);
        for (RecoveryPass pass : open) {
            handover.takeBack(pass.id());
            pass.use(now);
        }
        replaced.fire(new PassphraseReplaced(person));
    }
}
