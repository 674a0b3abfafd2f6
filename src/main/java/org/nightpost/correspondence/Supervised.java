package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.content.Side;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.Told;
import org.nightpost.security.Actor;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.KeyRing;

/**
 * One correspondence for a supervisor of the team to which it is sealed: its facts at any time, its letters only while an
 * opening of theirs is on record. For everybody else it does not exist, its own counsellor included.
 */
@ApplicationScoped
@Transactional
public class Supervised {
    /**
     * What a supervisor finds.
     *
     * @param team to which it is sealed
     * @param teamSince since when it is
     * @param told what its client was told of the answer they wait for; empty if they wait for none
     */
    public record View(CorrespondenceFacts facts, TeamView team, Instant teamSince, Optional<Told> told) {}

    /** The keys of this epoch. */
    public record Keys(int epoch, ContentKey letters, ContentKey staff) {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private StaffKeys staffKeys;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Reading reading;

    @Inject
    private KeyRing ring;

    @Inject
    private Event<OpeningAsked> asking;

    @Inject
    private Promises promises;

    @Inject
    private People people;

    @Inject
    private Actor actor;

    /** Empty if it is in no team of the person behind the request. Four statements at most. */
    public Optional<View> find(CorrespondenceId id) {
        List<TeamView> teams = people.teamsSupervisedBy(actor.person());
        return here(id, teams).map(here -> new View(here.facts(), team(here, teams), here.teamSince(), told(here)));
    }

    /** Those of all teams of the person behind the request. Two statements. */
    public List<CorrespondenceFacts> all() {
        return correspondences.ofTeams(myTeams()).stream()
                .map(Correspondence::facts)
                .toList();
    }

    /** Its letters in their order, by facts; none if it is in no team of the person behind the request. */
    public List<LetterFacts> letters(CorrespondenceId id) {
        return here(id, people.teamsSupervisedBy(actor.person()))
                .map(here -> letters.history(here.id()))
                .orElse(List.of());
    }

    /**
     * The key under which a supervisor seals something that only staff read, of the next epoch if one is due. Takes the
     * correspondence's lock until the deed ends. Empty if it is in no team of the person behind the request.
     *
     * @throws IllegalStateException if they hold no key of it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<StaffKeys.Present> staffKey(CorrespondenceId id) {
        return correspondences.lockOfTeams(id, myTeams()).map(staffKeys::present);
    }

    /** The same, and the key of what the client reads too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Keys> keys(CorrespondenceId id) {
        return correspondences.lockOfTeams(id, myTeams()).map(here -> {
            StaffKeys.Present staff = staffKeys.present(here);
            return new Keys(staff.epoch(), envelopes.keyFor(here), staff.key());
        });
    }

    /** Whether the person behind the request holds the keys under which is written now: then they could open it. */
    public boolean isHeld(CorrespondenceId id) {
        return here(id, people.teamsSupervisedBy(actor.person()))
                .filter(this::isHeld)
                .isPresent();
    }

    private boolean isHeld(Correspondence here) {
        try {
            ring.key(here.key(), here.epoch());
            ring.key(here.staffKey(), here.epoch());
            return true;
        } catch (CannotBeOpened none) {
            return false;
        }
    }

    /** Whether an opening of the person behind the request is on record here, and not over. */
    public boolean isOpened(CorrespondenceId id) {
        return here(id, people.teamsSupervisedBy(actor.person()))
                .filter(this::isOpened)
                .isPresent();
    }

    /** One letter with what was answered in it; empty unless {@link #isOpened}. Never a draft, never an answer not sent. */
    public Optional<LetterView> letter(CorrespondenceId id, LetterId letter) {
        return here(id, people.teamsSupervisedBy(actor.person()))
                .filter(this::isOpened)
                .flatMap(here -> letters.in(here.id(), List.of(letter.value())).stream()
                        .findFirst()
                        .map(found -> reading.view(here, Side.COUNSELLOR, found)));
    }

    private boolean isOpened(Correspondence here) {
        OpeningAsked asked = new OpeningAsked(new CorrespondenceId(here.id()), actor.person());
        asking.fire(asked);
        return asked.isGranted();
    }

    private Optional<Correspondence> here(CorrespondenceId id, List<TeamView> teams) {
        return correspondences.findOfTeams(id, teams.stream().map(TeamView::id).collect(Collectors.toSet()));
    }

    private static TeamView team(Correspondence here, List<TeamView> teams) {
        return teams.stream()
                .filter(team -> team.id().equals(here.team()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Told> told(Correspondence here) {
        return Optional.ofNullable(promises.toldTo(List.of(here.id())).get(here.id()));
    }

    private Set<UUID> myTeams() {
        return people.teamsSupervisedBy(actor.person()).stream()
                .map(TeamView::id)
                .collect(Collectors.toSet());
    }
}
