package org.nightpost.supervision;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.deed.Readiness;
import org.nightpost.notice.AddressBook;
import org.nightpost.notice.Notifies;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;

/** Looks every minute, on every node, for which supervisor the hour of the daily mail has come. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RiskNotices {
    private static final Logger LOG = System.getLogger(RiskNotices.class.getName());

    @Inject
    Readiness readiness;

    @Inject
    StaffAccounts accounts;

    @Inject
    AddressBook addresses;

    @Inject
    People people;

    @Inject
    TellRisks tell;

    /** The round of the timer. Does nothing until the portal is ready. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void walk() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            Set<UUID> supervisors = accounts.all().values().stream()
                    .filter(account -> account.isOpen() && account.is(Role.SUPERVISOR))
                    .map(StaffAccount::person)
                    .collect(Collectors.toSet());
            people.profiles(addresses.whoWants(Notifies.AT_RISK, supervisors))
                    .values()
                    .forEach(this::tell);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "promises at risk were not looked for: {0}",
                    e.getClass().getName());
        }
    }

    /** What goes wrong with one supervisor keeps no other from being told. */
    private void tell(Profile supervisor) {
        try {
            tell.tell(supervisor.id(), supervisor.zone());
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "supervisor {0} was not told: {1}",
                    supervisor.id(),
                    e.getClass().getName());
        }
    }
}
