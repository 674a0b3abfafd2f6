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
import org.jspecify.annotations.Nullable;
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
        boolean back = false;
        for (Taken mail : outbox.take()) {
            // After an outage of the mail server the rest of the round is not tried, and waits like the one that was.
            Result result = away ? Result.AWAY : isLate(mail) ? Result.LATE : attempt(mail.id(), carrier);
            away |= result == Result.AWAY;
            back |= result == Result.SENT;
            note(mail, result);
        }
        if (back) {
            outbox.hurry();
        }
    }

    private enum Result {
        SENT(null),
        GONE(null),
        LATE(WhyNot.PUT_OFF),
        AWAY(WhyNot.AWAY),
        PUT_OFF(WhyNot.PUT_OFF),
        UNSURE(WhyNot.UNSURE),
        REFUSED(WhyNot.REFUSED),
        UNREADABLE(WhyNot.UNREADABLE);

        private final @Nullable WhyNot why;

        Result(@Nullable WhyNot why) {
            this.why = why;
        }

        boolean isFinal() {
            return this == REFUSED || this == UNREADABLE;
        }
    }

    private void note(Taken mail, Result result) {
        if (result.why == null) {
            return;
        }
        if (result.isFinal() || BackOff.isLast(mail.attempt())) {
            outbox.dead(mail.id(), result.why);
        } else {
            outbox.failed(mail.id(), result.why);
        }
    }

    /** Slow ones before it have used up the time in which this mail was ours; another node may have it by now. */
    private boolean isLate(Taken mail) {
        return !clock.instant().isBefore(mail.until());
    }

    private Result attempt(UUID id, Carrier carrier) {
        try {
            Optional<Outgoing> mail = outbox.open(id);
            if (mail.isEmpty()) {
                return Result.GONE;
            }
            return carried(mail.get(), carrier.carry(stationery.write(mail.get(), clock.instant())));
        } catch (CannotBeOpened e) {
            trail.recordFirst("notice.cannot.be.opened", id);
            return Result.UNREADABLE;
        } catch (MessagingException | RuntimeException e) {
            LOG.log(Level.WARNING, "notice {0} failed: {1}", new Object[] {
                id, e.getClass().getName()
            });
            return Result.PUT_OFF;
        }
    }

    private Result carried(Outgoing mail, Outcome outcome) {
        // Twice without an answer: two copies may have arrived, and a person is told at most twice.
        boolean sent = outcome == Outcome.SENT || (outcome == Outcome.UNSURE && mail.unsure());
        if (sent) {
            outbox.sent(mail);
            return outcome == Outcome.SENT ? Result.SENT : Result.GONE;
        }
        return switch (outcome) {
            case AWAY -> Result.AWAY;
            case NEVER -> Result.REFUSED;
            case UNSURE -> Result.UNSURE;
            default -> Result.PUT_OFF;
        };
    }
}
