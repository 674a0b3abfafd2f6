package org.nightpost.security;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.Holder;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.Wraps;

/** Opens the account of a person who has none yet, with a key pair that only their password unlocks. */
@Deed
public class OpenAccount {
    @Inject
    Accounts accounts;

    @Inject
    ServiceKeys keys;

    @Inject
    Wraps wraps;

    @Inject
    PortalClock clock;

    @Inject
    Event<AccountOpened> opened;

    /** Whether somebody has this sign-in name already. */
    public boolean isTaken(String signInName) {
        return accounts.bySignInName(signInName).isPresent();
    }

    /**
     * @param signInName taken as typed; two names that differ only in case or width are one
     * @param pair made before for this person
     * @throws IllegalArgumentException if somebody else has this sign-in name
     */
    public void open(UUID person, String signInName, FirstPair pair, Set<Role> roles) {
        if (isTaken(signInName)) {
            throw new IllegalArgumentException("this sign-in name is taken");
        }
        wraps.register(Holder.person(person), pair.publicKey());
        accounts.add(new Account(
                person,
                accounts.blind(signInName),
                keys.sealText(signInName.strip(), Accounts.nameOf(person)),
                pair.lock(),
                roles,
                clock.instant()));
        opened.fire(new AccountOpened(person, Set.copyOf(roles)));
    }
}
