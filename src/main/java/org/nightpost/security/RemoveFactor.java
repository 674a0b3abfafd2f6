package org.nightpost.security;

import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.security.factor.SecondFactors;
import org.nightpost.web.Settings;

/**
 * Takes away a second step of whoever is signed in. The last one of a member of staff stays until there is another: they read
 * other people's letters, and no session of theirs may go on with the passphrase alone.
 */
@Deed
public class RemoveFactor {
    @Inject
    Accounts accounts;

    @Inject
    SecondFactors factors;

    @Inject
    Settings settings;

    @Inject
    Actor actor;

    /** Whether the one that is there has to stay. */
    public boolean isNeeded(SecondFactors.SetUp setUp) {
        int all = setUp.passkeys().size() + (setUp.appSince().isPresent() ? 1 : 0);
        return all == 1 && !settings.isDemo() && !actor.is(Role.CLIENT);
    }

    /** Nothing happens if it is needed, or there is none. */
    public void app() {
        UUID person = actor.person();
        if (mayGo(person)) {
            factors.removeApp(person);
        }
    }

    /** The same. */
    public void passkey(UUID passkey) {
        UUID person = actor.person();
        if (mayGo(person)) {
            factors.removePasskey(person, passkey);
        }
    }

    /** Under the account's lock, so that of two, two at once do not take away one each. */
    private boolean mayGo(UUID person) {
        return accounts.locked(person).isPresent() && !isNeeded(factors.of(person));
    }
}
