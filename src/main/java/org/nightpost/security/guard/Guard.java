package org.nightpost.security.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.nightpost.vault.PasswordsBusy;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.web.Faults;
import org.nightpost.web.Visit;

/**
 * The door through which every guess goes. After five failures a subject waits, longer each time; on a device that it is
 * known on it has a count of its own, which nobody else can use up; one guess for a subject is looked at at a time; and
 * failures are bounded by address range and overall. What cannot be counted is not looked at.
 *
 * <p>May be called inside or outside of a transaction; what it counts is committed before the check begins, whatever
 * becomes of the caller's. Inside of one it takes a second connection.
 */
@ApplicationScoped
public class Guard {
    private static final System.Logger LOG = System.getLogger(Guard.class.getName());

    @Inject
    Entrance entrance;

    @Inject
    KnownDevices devices;

    @Inject
    ServiceKeys keys;

    @Inject
    Visit visit;

    /**
     * Looks at one guess, if it may be looked at now.
     *
     * @param subject whose secret is guessed at, in one spelling: a canonical sign-in name's blind index, a person's id.
     *     One that does not exist counts and waits like any other
     * @param check empty if the guess is wrong; called once or not at all; what it throws is thrown on and counts as wrong
     */
    public <T> Attempt<T> attempt(GuardedDoor door, String subject, Supplier<Optional<T>> check) {
        Ticket ticket = ticket(door, subject);
        GuardBook.Entry entry = enter(ticket);
        if (entry.refused() != null) {
            return Attempt.of(entry.refused());
        }
        Tries.Outcome outcome = Tries.Outcome.FAILED;
        try {
            Attempt<T> attempt = Attempt.checked(check.get(), entry.lastFree());
            outcome = attempt.result().isPresent() ? Tries.Outcome.PASSED : Tries.Outcome.FAILED;
            return attempt;
        } catch (PasswordsBusy tooMany) {
            outcome = Tries.Outcome.UNSEEN;
            return Attempt.of(Attempt.State.BUSY);
        } finally {
            leave(ticket, outcome);
        }
    }

    /** Counts something that is neither right nor wrong, and says whether it may be done: asking for a mail, say. */
    public boolean admits(GuardedDoor door, String subject) {
        return attempt(door, subject, Optional::empty).state() == Attempt.State.REFUSED;
    }

    /** Whether this person may do something costly now; if so it is counted. What cannot be counted may not be done. */
    public boolean paces(Paced what, UUID person) {
        byte[] blind = keys.blind("pace-" + what.name().toLowerCase(Locale.ROOT), person.toString());
        ByteBuffer half = ByteBuffer.wrap(blind);
        try {
            return entrance.pace(new UUID(half.getLong(), half.getLong()), what.pace());
        } catch (RuntimeException away) {
            LOG.log(System.Logger.Level.ERROR, "The guard''s counters are away: {0}", Faults.describe(away));
            return false;
        }
    }

    private GuardBook.Entry enter(Ticket ticket) {
        try {
            return entrance.enter(ticket);
        } catch (RuntimeException away) {
            LOG.log(System.Logger.Level.ERROR, "The guard''s counters are away: {0}", Faults.describe(away));
            return GuardBook.Entry.refused(Attempt.State.CLOSED);
        }
    }

    /** A count that cannot be given back stays, and its look ends by itself: the door is closed rather than open. */
    private void leave(Ticket ticket, Tries.Outcome outcome) {
        try {
            entrance.leave(ticket, outcome);
        } catch (RuntimeException away) {
            LOG.log(System.Logger.Level.ERROR, "The guard''s counters are away: {0}", Faults.describe(away));
        }
    }

    private Ticket ticket(GuardedDoor door, String subject) {
        LinkedHashMap<UUID, GuardedDoor.Pace> flows = new LinkedHashMap<>();
        String device = devices.here(subject);
        if (device.isEmpty()) {
            flows.put(id(door, "all"), GuardedDoor.OVERALL);
            flows.put(id(door, "range " + AddressRange.of(visit.address())), GuardedDoor.RANGE);
        }
        return new Ticket(flows, id(door, "subject " + subject + " " + device), door.waits());
    }

    /** Half of a blind index is wide enough to tell counters apart. */
    private UUID id(GuardedDoor door, String what) {
        ByteBuffer blind = ByteBuffer.wrap(keys.blind(door.field(), what));
        return new UUID(blind.getLong(), blind.getLong());
    }
}
