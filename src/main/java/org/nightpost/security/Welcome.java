package org.nightpost.security;

import jakarta.inject.Inject;
import java.util.Optional;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.vault.PasswordLock;
import org.nightpost.vault.PrivateKey;

/** What a sign-in writes, in one short transaction after the work of the password is done. */
@Deed
class Welcome {
    @Inject
    Accounts accounts;

    @Inject
    BeginSession sessions;

    @Inject
    RequiredActions required;

    @Inject
    AuditTrail trail;

    /**
     * @param known as it was when the password was looked at
     * @param raised the same password's lock at the present cost and pepper, if the one that is there is outdated
     * @param outgrown the password would be refused today: another one has to be chosen before any page (ASVS 5.0 V6.2.4)
     * @return empty if the lock is another by now, or the account is shut: the work took its time, and whoever changed
     *     the password meanwhile has ended all sessions that there were
     */
    Optional<SignIn.SignedIn> begin(
            Account known, Optional<PasswordLock> raised, boolean outgrown, PrivateKey key, String device) {
        Optional<Account> now =
                accounts.locked(known.person()).filter(Account::isOpen).filter(account -> account.isLockedAs(known));
        now.flatMap(account -> raised).ifPresent(lock -> {
            now.orElseThrow().relock(lock);
            trail.record("password.raised", known.person());
        });
        if (outgrown && now.isPresent()) {
            required.require(known.person(), RequiredAction.NEW_PASSWORD);
        }
        return now.map(account -> sessions.begin(account, key, device));
    }
}
