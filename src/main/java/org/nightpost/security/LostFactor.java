package org.nightpost.security;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.security.factor.SecondFactors;
import org.nightpost.web.Settings;

/**
 * Takes the second step away from somebody who has lost phone, key and spare codes, and whom a person has confirmed. Who may
 * do so for whom is decided by the caller; nobody may for themselves. The passphrase stays, and with it the letters: whoever
 * takes the step away has gained nothing. All sessions end, the person is told by mail, and staff in earnest set up another
 * before they see a page.
 */
@Deed
public class LostFactor {
    @Inject
    Accounts accounts;

    @Inject
    SecondFactors factors;

    @Inject
    RequiredActions required;

    @Inject
    Settings settings;

    @Inject
    Actor actor;

    /** @return false if it is one's own, or there is none */
    public boolean takeFrom(UUID person) {
        return !person.equals(actor.person()) && takeAway(person);
    }

    private boolean takeAway(UUID person) {
        Optional<Account> account = accounts.locked(person).filter(found -> factors.isOn(person));
        account.ifPresent(found -> {
            boolean client = found.roles().contains(Role.CLIENT);
            // The deed of a counsellor for a client would tell administrators who writes with whom.
            factors.removeAll(person, client ? "access.factorReset" : "factor.reset");
            accounts.endSessionsOf(person);
            if (!client && !settings.isDemo()) {
                required.require(person, RequiredAction.SET_UP_FACTOR);
            }
        });
        return account.isPresent();
    }
}
