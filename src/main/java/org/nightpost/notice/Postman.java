package org.nightpost.notice;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.PortalClock;
import org.nightpost.deed.Readiness;
import org.nightpost.notice.Carrier.Outcome;
import org.nightpost.notice.Outbox.Taken;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.web.Settings;

/**
 * Empties the outbox every five seconds, on every node. Sends outside of any transaction, so a slow mail server holds
 * no row and no connection. Nothing of a mail is ever logged.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    @Inject
    private Readiness readiness;

    @Inject
    private Outbox outbox;

    @Inject
    private Stationery stationery;

    @Inject
    private Smtp smtp;

    @Inject
    private EmlFolder folder;

    @Inject
    private AuditTrail trail;

    @Inject
    private PortalClock clock;

    @Inject
    private Settings settings;

    /** For the container. */
    public Postman() {}

    Postman(Outbox outbox, Stationery stationery, AuditTrail trail, PortalClock clock) {
        this.outbox = outbox;
        this.stationery = stationery;
        this.trail = trail;
        this.clock = clock;
    }

    /** The round of the timer. Does nothing until the portal is ready. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void walk() {
        if (!readiness.isReady()) {
            return;
        }
        try {
            deliver(settings.isDemo() ? folder : smtp);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "the postman could not finish a round: {0}",
                    e.getClass().getName());
        }
    }

    void deliver(Carrier carrier) {
        boolean away = false;
        for (Taken mail : outbox.take()) {
            // After an outage of the mail server the rest of the round is not tried, and waits like the one that was.
            Outcome outcome = away || isLate(mail) ? Outcome.LATER : attempt(mail.id(), carrier);
            away |= outcome == Outcome.AWAY;
            boolean sent = outcome == Outcome.SENT;
            if (outcome == Outcome.NEVER || (!sent && BackOff.isLast(mail.attempt()))) {
                outbox.dead(mail.id());
            }
        }
    }

    /** Slow ones before it have used up the time in which this mail was ours; another node may have it by now. */
    private boolean isLate(Taken mail) {
        return !clock.instant().isBefore(mail.until());
    }

    private Outcome attempt(UUID id, Carrier carrier) {
        try {
            Optional<Outgoing> mail = outbox.open(id);
            if (mail.isEmpty()) {
                return Outcome.SENT;
            }
            Outcome outcome = carrier.carry(stationery.write(mail.get(), clock.instant()));
            if (outcome == Outcome.SENT) {
                outbox.sent(mail.get());
            }
            return outcome;
        } catch (CannotBeOpened e) {
            trail.recordFirst("notice.cannot.be.opened", id);
            return Outcome.NEVER;
        } catch (MessagingException | RuntimeException e) {
            LOG.log(Level.WARNING, "notice {0} failed: {1}", new Object[] {
                id, e.getClass().getName()
            });
            return Outcome.LATER;
        }
    }
}
