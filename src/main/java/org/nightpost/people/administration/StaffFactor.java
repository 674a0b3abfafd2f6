package org.nightpost.people.administration;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.people.People;
import org.nightpost.security.Actor;
import org.nightpost.security.LostFactor;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;
import org.nightpost.security.factor.SecondFactors;

/**
 * The second step of a member of staff who has lost it. An administrator takes it away only where no supervisor can: those
 * know their colleagues, and the letters are theirs to answer for.
 */
@Deed
public class StaffFactor {
    /** Whose it is to take away. */
    public enum Whose {
        /** There is none. */
        NOBODYS,
        /** One's own: somebody else has to. */
        OWN,
        SUPERVISORS,
        ADMINISTRATORS;

        /** In text keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Inject
    People people;

    @Inject
    StaffAccounts accounts;

    @Inject
    SecondFactors factors;

    @Inject
    LostFactor lost;

    @Inject
    Actor actor;

    public Whose of(UUID person) {
        if (!factors.isOn(person)) {
            return Whose.NOBODYS;
        }
        if (person.equals(actor.person())) {
            return Whose.OWN;
        }
        return isSupervised(person) ? Whose.SUPERVISORS : Whose.ADMINISTRATORS;
    }

    /** @return false if it is not the administrator's to take */
    public boolean take(UUID person) {
        return accounts.find(person).isPresent() && of(person) == Whose.ADMINISTRATORS && lost.takeFrom(person);
    }

    private boolean isSupervised(UUID person) {
        Map<UUID, StaffAccount> all = accounts.all();
        return people.teams().stream()
                .filter(team -> team.counsellors().contains(person)
                        || team.supervisors().contains(person))
                .flatMap(team -> team.supervisors().stream())
                .filter(other -> !other.equals(person))
                .map(all::get)
                .flatMap(account -> Optional.ofNullable(account).stream())
                .anyMatch(account -> account.isOpen() && account.is(Role.SUPERVISOR));
    }
}
