package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.vault.PasswordLock;

/**
 * What opens a person's private key, for the features that give people a new passphrase. What changes something does so in
 * the caller's transaction.
 */
@ApplicationScoped
public class Locks {
    @Inject
    Accounts accounts;

    /** Who signs in by this name, taken as typed; empty for a name that nobody has, or that of somebody who has left. */
    public Optional<UUID> personNamed(String signInName) {
        return accounts.bySignInName(signInName)
                .filter(account -> account.state() != AccountState.CLOSED)
                .map(Account::person);
    }

    /** By what guesses about this name are counted, whether somebody has it or not: one spelling, and not the name. */
    public String guessed(String signInName) {
        return HexFormat.of().formatHex(accounts.blind(signInName));
    }

    /**
     * The lock of this person's account.
     *
     * @throws java.util.NoSuchElementException if they have none
     */
    public PasswordLock of(UUID person) {
        return accounts.byPerson(person).orElseThrow().lock();
    }

    /** From here to the end of the deed nobody else gives this person another passphrase. */
    public void hold(UUID person) {
        accounts.locked(person);
    }

    /** Puts another lock in its place and ends every session of theirs (ASVS 5.0 V7.4.3): what was open may be somebody else's. */
    public void change(UUID person, PasswordLock lock) {
        // Locked before any session ends: one that is about to begin waits, and then finds another lock.
        Account account = accounts.locked(person).orElseThrow();
        if (account.state() == AccountState.CLOSED) {
            throw new IllegalStateException("this person has left");
        }
        account.relock(lock);
        accounts.endOtherSessions(person, null);
    }
}
