package org.nightpost.intake;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.BeginCorrespondence;
import org.nightpost.deed.Deed;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.invitation.Guest;
import org.nightpost.people.invitation.InvitePerson;
import org.nightpost.people.invitation.Invited;
import org.nightpost.people.invitation.Way;
import org.nightpost.security.Role;
import org.nightpost.vault.GroupKeys;
import org.nightpost.vault.Holder;
import org.nightpost.vault.Wraps;

/**
 * Invites a client and begins their correspondence, sealed to the invitation, the counsellor and the supervisors of the
 * team: the first letter can be written before the client has come, and is there when they do.
 */
@Deed
public class InviteClient {
    @Inject
    InvitePerson invite;

    @Inject
    BeginCorrespondence begin;

    @Inject
    Places places;

    @Inject
    People people;

    @Inject
    Wraps wraps;

    @Inject
    GroupKeys groups;

    /** What became of it. */
    public sealed interface Result permits Made, SentBefore, Refused {}

    /** The client is invited, and the counsellor can write. */
    public record Made(Invited invited, Profile profile) implements Result {}

    /** This form was sent before; there is one invitation of it. */
    public record SentBefore() implements Result {}

    /** Nothing was done. */
    public record Refused(Reason reason) implements Result {}

    /** Why somebody cannot be invited yet. */
    public enum Reason {
        NO_SERVICE,
        NO_PLACE,
        /** The counsellor was invited and has not come. */
        NO_COUNSELLOR,
        /** Nobody stands behind the counsellor yet: no correspondence begins without a supervisor who holds the keys. */
        NO_SUPERVISOR
    }

    /**
     * Who, where, and how they hear of it.
     *
     * @param invitation chosen by the form
     * @param profile with the alias to begin with, until the client chooses
     * @param place the key of a {@link Place}
     */
    public record Wish(UUID invitation, Profile profile, UUID service, String place, Way way) {
        /** The ids only. */
        @Override
        public String toString() {
            return "Wish[" + invitation + "]";
        }
    }

    public Result invite(Wish wish) {
        Optional<Place> found = places.find(wish.place());
        Optional<Reason> reason = refused(wish, found);
        if (reason.isPresent() || found.isEmpty()) {
            return new Refused(reason.orElse(Reason.NO_PLACE));
        }
        Place place = found.get();
        Profile profile = wish.profile();
        Guest guest = new Guest(wish.invitation(), profile, Set.of(Role.CLIENT), place.counsellor());
        return invite.invite(guest, wish.way())
                .<Result>map(invited -> {
                    begin.beginInvited(
                            profile.id(),
                            wish.invitation(),
                            place.counsellor(),
                            place.team(),
                            wish.service(),
                            profile.language());
                    return new Made(invited, profile);
                })
                .orElseGet(SentBefore::new);
    }

    private Optional<Reason> refused(Wish wish, Optional<Place> place) {
        if (people.service(wish.service()).isEmpty()) {
            return Optional.of(Reason.NO_SERVICE);
        }
        if (place.isEmpty()) {
            return Optional.of(Reason.NO_PLACE);
        }
        if (!wraps.isRegistered(Holder.person(place.get().counsellor()))) {
            return Optional.of(Reason.NO_COUNSELLOR);
        }
        return groups.standing(place.get().team()).members().isEmpty()
                ? Optional.of(Reason.NO_SUPERVISOR)
                : Optional.empty();
    }
}
