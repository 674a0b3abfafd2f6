package org.nightpost.security.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
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
    Recognised recognised;

    @Inject
    Passes passes;

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

    /**
     * A pair of the same person, opened by something they have or remember.
     *
     * @param key stays the caller's to close
     */
    record Earlier(PrivateKey key, int version) {}

    /** With nothing of what was before; the lock that was forgotten is kept for who remembers. */
    void empty(UUID person, char[] password) {
        PasswordLock before = locks.of(person);
        register(person, password).close();
        keep(person, before);
        recognised.waits(person);
        forgotten.fire(new PassphraseForgotten(person, clock.instant()));
        passes.endLinks(person);
        replaced.fire(new PassphraseReplaced(person));
    }

    /** With all that these earlier pairs of theirs hold. */
    void relinked(UUID person, char[] password, Collection<Earlier> earlier) {
        PasswordLock before = locks.of(person);
        try (PrivateKey pair = register(person, password)) {
            earlier.forEach(held -> giving.relink(person, held.key(), held.version()));
            announce(person, pair, before);
        }
    }

    /** The same, by the letter key, in whose place a new one comes. */
    LetterKey relinkedWithKey(UUID person, char[] password, Earlier earlier) {
        PasswordLock before = locks.of(person);
        try (PrivateKey pair = register(person, password)) {
            LetterKey made = letterKeys.make(person, pair, locks.of(person).keyVersion());
            giving.relink(person, earlier.key(), earlier.version());
            announce(person, pair, before);
            return made;
        }
    }

    /** With all that was sealed to the pair of this code. */
    void handedOver(UUID person, char[] password, UUID code, PrivateKey codes) {
        PasswordLock before = locks.of(person);
        try (PrivateKey pair = register(person, password)) {
            handover.toPerson(code, codes, person);
            announce(person, pair, before);
        }
    }

    /** The same pair behind another passphrase. */
    void same(UUID person, char[] password, PrivateKey pair, int version) {
        locks.change(person, passwords.lock(person, password, pair, version));
        recognised.settle(person);
        replaced.fire(new PassphraseReplaced(person));
    }

    private PrivateKey register(UUID person, char[] password) {
        PrivateKey pair = PrivateKey.generate();
        int version = wraps.register(Holder.person(person), pair.publicKey());
        locks.change(person, passwords.lock(person, password, pair, version));
        return pair;
    }

    /**
     * Only one whose pair holds what the new one does not: what was given back is opened by the new one, and whoever has only
     * the mailbox must not push the owner's lock out by asking again and again.
     */
    private void keep(UUID person, PasswordLock before) {
        if (giving.holdsMore(person, before.keyVersion())) {
            recoveries.add(new OldLock(person, before, clock.instant()));
        }
    }

    /** The ring is theirs for this moment, so that what lies in letter-boxes can be opened; then it is nobody's. */
    private void announce(UUID person, PrivateKey pair, PasswordLock before) {
        keep(person, before);
        ring.unlock(person, pair);
        try {
            relinked.fire(new LettersRelinked(person, clock.instant()));
        } finally {
            ring.close();
        }
        recognised.waits(person);
        recognised.settle(person);
        replaced.fire(new PassphraseReplaced(person));
    }
}
