package org.nightpost.security;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.nightpost.deed.Deed;
import org.nightpost.vault.PasswordLock;

/** What the change of a password writes, in one short transaction after the work of both passwords is done. */
@Deed
class NewLock {
    @Inject
    Accounts accounts;

    @Inject
    Actor actor;

    @Inject
    RequiredActions required;

    @Inject
    Event<PasswordChanged> changed;

    /** @return empty if the password was changed meanwhile, so that the one they gave is no longer theirs */
    Optional<PasswordChanged> put(Account known, PasswordLock lock) {
        if (!accounts.relock(known, lock)) {
            return Optional.empty();
        }
        required.done(known.person(), RequiredAction.NEW_PASSWORD);
        accounts.endOtherSessions(known.person(), actor.session());
        PasswordChanged event = new PasswordChanged(known.person());
        changed.fire(event);
        return Optional.of(event);
    }
}
