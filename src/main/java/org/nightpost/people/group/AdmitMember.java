package org.nightpost.people.group;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.Supervisors;
import org.nightpost.security.recovery.Recognised;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.GivingBack;
import org.nightpost.vault.GroupKeys;
import org.nightpost.vault.Holder;
import org.nightpost.vault.HolderRefused;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.Wraps;

/** A member of a group gives its key to who is to join, or says no. */
@Deed
public class AdmitMember {
    /** What became of it. */
    public enum Result {
        /** They hold the group's key. */
        JOINED,
        /** They have not come yet, or may not be in such a group now. */
        NOT_READY,
        /** Their key is another one since the page was made: it may be somebody else this time. */
        CHANGED,
        /** There is nobody to be confirmed by the person behind the request. */
        NOT_FOUND
    }

    @Inject
    Joinings joinings;

    @Inject
    Groups groups;

    @Inject
    Supervisors supervisors;

    @Inject
    GroupKeys keys;

    @Inject
    GivingBack giving;

    @Inject
    Recognised recognised;

    @Inject
    Wraps wraps;

    @Inject
    KeyRing ring;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    @Inject
    Event<MemberJoined> joined;

    /**
     * Seals every version of the group's pair that the person behind the request holds.
     *
     * @param number as the page showed it, so that nobody is confirmed whom the page did not speak of
     * @throws HolderRefused if the new member's public key is not one that this service registered; nothing is done
     */
    public Result confirm(UUID id, String number) {
        Optional<Joining> found = joinings.lock(id).filter(joining -> groups.isMember(joining.group()));
        if (found.isEmpty() || !(found.get().isWaiting() || found.get().isJoined())) {
            return Result.NOT_FOUND;
        }
        Joining joining = found.get();
        if (joining.isJoined()) {
            return Result.JOINED;
        }
        if (!isReady(joining)) {
            return Result.NOT_READY;
        }
        return giving.number(joining.person()).equals(number) ? admit(joining) : Result.CHANGED;
    }

    /** Says no; the administrator sees it. */
    public boolean decline(UUID id) {
        Optional<Joining> found =
                joinings.lock(id).filter(Joining::isWaiting).filter(joining -> groups.isMember(joining.group()));
        found.ifPresent(joining -> {
            joining.end(JoiningState.DECLINED, clock.instant());
            trail.record("group.declined", joining.person());
        });
        return found.isPresent();
    }

    private Result admit(Joining joining) {
        try {
            keys.admit(joining.group(), joining.person(), ring);
        } catch (CannotBeOpened notHeld) {
            return Result.NOT_FOUND;
        }
        if (!joining.group().equals(Groups.PATHFINDERS)) {
            supervisors.add(joining.group(), joining.person());
        }
        joining.end(JoiningState.JOINED, clock.instant());
        recognised.settle(joining.person());
        joined.fire(new MemberJoined(joining.person()));
        return Result.JOINED;
    }

    private boolean isReady(Joining joining) {
        return groups.isFit(joining.group(), joining.person()) && wraps.isRegistered(Holder.person(joining.person()));
    }
}
