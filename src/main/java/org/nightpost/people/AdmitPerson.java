package org.nightpost.people;

import jakarta.inject.Inject;
import java.util.Set;
import org.nightpost.deed.Deed;
import org.nightpost.notice.AddressBook;
import org.nightpost.notice.MailAddress;
import org.nightpost.security.FirstPair;
import org.nightpost.security.OpenAccount;
import org.nightpost.security.Role;

/** Brings a person in: profile, account and where to tell them news, or none of it. */
@Deed
public class AdmitPerson {
    @Inject
    People people;

    @Inject
    OpenAccount accounts;

    @Inject
    AddressBook addresses;

    /**
     * @param email empty for somebody who gets no mail
     * @param pair made for this person before
     * @throws IllegalArgumentException if somebody else has this sign-in name
     */
    public void admit(Profile profile, Set<Role> roles, String signInName, FirstPair pair, String email) {
        if (roles.contains(Role.CLIENT)) {
            people.addClient(profile);
        } else {
            people.addStaff(profile);
            addresses.isStaff(profile.id(), profile.zone());
        }
        accounts.open(profile.id(), signInName, pair, roles);
        if (!email.isEmpty()) {
            // Discreet until the person wants otherwise: others may read their mail.
            addresses.keep(profile.id(), new MailAddress(email, profile.language(), true));
        }
    }
}
