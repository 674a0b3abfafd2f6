package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.security.recovery.Recognised;
import org.nightpost.vault.GivingAgain;
import org.nightpost.vault.GivingBack;
import org.nightpost.vault.GroupKeys;
import org.nightpost.vault.Holder;
import org.nightpost.vault.HolderRefused;
import org.nightpost.vault.KeyRing;

/**
 * A counsellor who works alone has lost every key. Their clients still hold theirs, and each may give the letters again, once
 * they know that it is the counsellor.
 */
@Deed
public class GiveAgain {
    /** For how long somebody who says "not now" is left in peace. */
    static final Duration PEACE = Duration.ofDays(3);

    /** What became of it. */
    public enum Result {
        GIVEN,
        /** The counsellor's key is another one since the page was made: it may be somebody else this time. */
        CHANGED,
        /** The person behind the request is not asked here. */
        NOT_FOUND
    }

    /**
     * What a client is asked.
     *
     * @param quiet whether they said "not now" a while ago
     */
    public record Asked(CorrespondenceId correspondence, UUID counsellor, UUID service, boolean quiet) {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Recognition recognition;

    @Inject
    private Epochs epochs;

    @Inject
    private GivingAgain givingAgain;

    @Inject
    private Recognised recognised;

    @Inject
    private GivingBack giving;

    @Inject
    private GroupKeys groups;

    @Inject
    private People people;

    @Inject
    private KeyRing ring;

    @Inject
    private AuditTrail trail;

    @Inject
    private PortalClock clock;

    @Inject
    private Actor actor;

    @Inject
    private Event<LettersGivenBack> given;

    /** What the client behind the request is asked; mostly nothing, with one statement. */
    public List<Asked> asked() {
        return correspondences.ofClient(actor.person()).stream()
                .filter(this::isAsked)
                .map(here -> new Asked(
                        new CorrespondenceId(here.id()),
                        here.on(Side.COUNSELLOR),
                        here.facts().service(),
                        here.isQuietUntilAfter(clock.instant())))
                .toList();
    }

    /**
     * That the counsellor reads aloud, if it is they.
     *
     * @throws HolderRefused as {@link #give}
     */
    public String number(Asked asked) {
        return giving.number(asked.counsellor());
    }

    /**
     * Gives the letters again. What only staff could read is lost; its key begins anew.
     *
     * @param number as the page showed it
     * @throws HolderRefused if the counsellor's public key is not one that this service registered; nothing is done
     */
    public Result give(CorrespondenceId id, String number) {
        Optional<Correspondence> found = lock(id);
        if (found.isEmpty()) {
            return Result.NOT_FOUND;
        }
        Correspondence here = found.get();
        UUID counsellor = here.on(Side.COUNSELLOR);
        if (here.unknownSince(counsellor).isEmpty()) {
            return Result.GIVEN;
        }
        if (!isAsked(here)) {
            return Result.NOT_FOUND;
        }
        if (!giving.number(counsellor).equals(number)) {
            return Result.CHANGED;
        }
        Set<Holder> staff = staff(here, counsellor);
        givingAgain.give(here.id(), here.epoch(), staff, ring);
        // The ring has read the wraps as they were; the next key is sealed to those who hold this one now.
        ring.forget(here.key());
        epochs.beginWithout(here, staff);
        recognition.recognise(here, counsellor);
        recognised.settle(counsellor);
        trail.record("access.givenAgain", here.id());
        given.fire(new LettersGivenBack(id, counsellor));
        return Result.GIVEN;
    }

    /** Not now: nothing is lost, and they are asked again in a few days. */
    public boolean later(CorrespondenceId id) {
        Optional<Correspondence> asked = lock(id).filter(this::isAsked);
        asked.ifPresent(here -> here.askNotBefore(clock.instant().plus(PEACE)));
        return asked.isPresent();
    }

    private Optional<Correspondence> lock(CorrespondenceId id) {
        return correspondences
                .lock(id, actor.person())
                .filter(here -> here.on(Side.CLIENT).equals(actor.person()));
    }

    private boolean isAsked(Correspondence here) {
        return here.unknownSince(here.on(Side.COUNSELLOR)).isPresent()
                && givingAgain.isOnlyClients(here.id(), here.epoch(), actor.person());
    }

    /** The counsellor, and the groups that held the key; one that they supervise themselves begins anew with them. */
    private Set<Holder> staff(Correspondence here, UUID counsellor) {
        Set<Holder> staff = new LinkedHashSet<>(Set.of(Holder.person(counsellor)));
        for (UUID group : givingAgain.groupsOf(here.id())) {
            if (groups.standing(group).members().isEmpty() && isSupervisor(group, counsellor)) {
                groups.begin(group, counsellor);
                trail.record("group.begunAnew", group);
            }
            staff.add(Holder.group(group));
        }
        return staff;
    }

    private boolean isSupervisor(UUID team, UUID person) {
        return people.teams().stream()
                .filter(found -> found.id().equals(team))
                .map(TeamView::supervisors)
                .anyMatch(supervisors -> supervisors.contains(person));
    }
}
