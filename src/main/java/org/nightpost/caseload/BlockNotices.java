package org.nightpost.caseload;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.deed.PortalClock;
import org.nightpost.deed.Readiness;
import org.nightpost.notice.AddressBook;
import org.nightpost.notice.Notifies;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.Timetable;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;

/** Looks every minute, on every node, whose block begins soon. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BlockNotices {
    private static final Logger LOG = System.getLogger(BlockNotices.class.getName());

    @Inject
    Readiness readiness;

    @Inject
    StaffAccounts accounts;

    @Inject
    AddressBook addresses;

    @Inject
    Blocks blocks;

    @Inject
    TellBeforeBlock tell;

    @Inject
    PortalClock clock;

    @Inject
    @ConfigProperty(name = "nightpost.notice.before.block")
    Duration before;

    /** The round of the timer. Does nothing until the portal is ready. */
    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    public void walk() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            round();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "blocks were not looked for: {0}",
                    e.getClass().getName());
        }
    }

    private void round() {
        Instant now = clock.instant();
        Set<UUID> counsellors = accounts.all().values().stream()
                .filter(account -> account.isOpen() && account.is(Role.COUNSELLOR))
                .map(StaffAccount::person)
                .collect(Collectors.toSet());
        Set<UUID> wanting = addresses.whoWants(Notifies.BEFORE_BLOCK, counsellors);
        Timetable timetable = blocks.timetable(wanting);
        wanting.forEach(counsellor -> tell(counsellor, timetable, now));
    }

    /** What goes wrong with one counsellor keeps no other from being told. */
    private void tell(UUID counsellor, Timetable timetable, Instant now) {
        try {
            timetable.of(counsellor, now, now.plus(before)).stream()
                    .filter(block -> block.from().isAfter(now))
                    .forEach(tell::tell);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "blocks of {0} were not told: {1}",
                    counsellor,
                    e.getClass().getName());
        }
    }
}
