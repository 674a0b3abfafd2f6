package org.nightpost.correspondence.release;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.correspondence.PressingReleases;
import org.nightpost.correspondence.PressingReleases.Pressing;
import org.nightpost.deed.PortalClock;
import org.nightpost.deed.Readiness;
import org.nightpost.notice.AddressBook;
import org.nightpost.notice.Notifies;
import org.nightpost.people.People;
import org.nightpost.people.Profile;

/** Looks every minute, on every node, whether a letter at the gate is about to break its promise, and tells who can release it. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReleaseAlarms {
    private static final Logger LOG = System.getLogger(ReleaseAlarms.class.getName());

    @Inject
    Readiness readiness;

    @Inject
    PressingReleases releases;

    @Inject
    People people;

    @Inject
    AddressBook addresses;

    @Inject
    TellPressing tell;

    @Inject
    PortalClock clock;

    @Inject
    @ConfigProperty(name = "nightpost.release.alarm")
    Duration ahead;

    /** The round of the timer. Does nothing until the portal is ready. */
    @Schedule(hour = "*", minute = "*", second = "25", persistent = false)
    public void walk() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            byTeam().forEach(this::tell);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "letters at the gate were not looked for: {0}",
                    e.getClass().getName());
        }
    }

    private Map<UUID, List<Pressing>> byTeam() {
        return releases.before(clock.instant().plus(ahead)).stream()
                .collect(Collectors.groupingBy(Pressing::team, HashMap::new, Collectors.toList()));
    }

    private void tell(UUID team, List<Pressing> pressing) {
        Set<UUID> supervisors =
                people.supervisorsOf(team).stream().map(Profile::id).collect(Collectors.toSet());
        addresses.whoWants(Notifies.AT_RISK, supervisors).forEach(supervisor -> tellOne(supervisor, pressing));
    }

    /** What goes wrong with one supervisor keeps no other from being told. */
    private void tellOne(UUID supervisor, List<Pressing> pressing) {
        try {
            tell.tell(
                    supervisor,
                    pressing.stream()
                            .filter(one -> !one.author().equals(supervisor))
                            .toList());
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "supervisor {0} was not told of the gate: {1}",
                    supervisor,
                    e.getClass().getName());
        }
    }
}
