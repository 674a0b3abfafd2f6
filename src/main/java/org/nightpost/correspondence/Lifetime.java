package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.schedule.Promises;
import org.nightpost.security.Actor;

/**
 * Ends correspondences and opens them again, for the features that decide about it. What changes one does so in the caller's
 * transaction, under the lock that {@link #lock} took.
 */
@ApplicationScoped
@Transactional
public class Lifetime {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Holds holds;

    @Inject
    private Promises promises;

    @Inject
    private People people;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /** Of the person behind the request, as client or as who answers; its lock is held until the deed ends. */
    @Transactional(TxType.MANDATORY)
    public Optional<CorrespondenceFacts> lock(CorrespondenceId id) {
        return correspondences.lock(id, actor.person()).map(Correspondence::facts);
    }

    /** The same for who supervises the team to which it is sealed. */
    @Transactional(TxType.MANDATORY)
    public Optional<CorrespondenceFacts> lockOfMyTeams(CorrespondenceId id) {
        return correspondences.lockOfTeams(id, myTeams()).map(Correspondence::facts);
    }

    /** The same for a timer, which asks for nobody. Empty while somebody is at work on it: the next round will find it. */
    @Transactional(TxType.MANDATORY)
    public Optional<CorrespondenceFacts> lockIfFree(CorrespondenceId id) {
        return holds.lockFree(id.value())
                ? correspondences.lockAll(List.of(id.value())).stream()
                        .map(Correspondence::facts)
                        .findFirst()
                : Optional.empty();
    }

    /** The team that supervises it. */
    @Transactional(TxType.MANDATORY)
    public UUID teamOf(CorrespondenceId id) {
        return locked(id).team();
    }

    /** Names the moment at which it is to end, or, with null, takes that back. */
    @Transactional(TxType.MANDATORY)
    public void endsAt(CorrespondenceId id, @Nullable Instant moment) {
        locked(id).endsAt(moment);
    }

    /** Ends it now. What was promised is withdrawn; drafts and answers stay. */
    @Transactional(TxType.MANDATORY)
    public void end(CorrespondenceId id, Instant at) {
        locked(id).end(at);
        promises.close(id.value(), at);
    }

    /** Goes on, with everything that is in it. */
    @Transactional(TxType.MANDATORY)
    public void reopen(CorrespondenceId id) {
        locked(id).reopen();
    }

    /** Its client needs time until then, or, with null, not any more. */
    @Transactional(TxType.MANDATORY)
    public void pauseUntil(CorrespondenceId id, @Nullable Instant moment) {
        locked(id).pauseUntil(moment);
    }

    /** Whether something here is to be answered, or a letter is finished and has not gone. */
    @Transactional(TxType.MANDATORY)
    public boolean isWaiting(CorrespondenceId id) {
        return !letters.waiting(List.of(id.value())).isEmpty()
                || !holds.answeredIn(List.of(id.value())).isEmpty();
    }

    /** Whether this letter answers: no announcement, and no word that a letter was read. */
    @Transactional(TxType.MANDATORY)
    public boolean isAnswer(LetterId letter) {
        return letters.find(letter).filter(found -> !found.facts().announcing()).isPresent();
    }

    /** Whose last day has come. */
    public List<CorrespondenceId> toEnd() {
        return correspondences.toEnd(clock.instant()).stream()
                .map(CorrespondenceId::new)
                .toList();
    }

    /** The ended ones of which the person behind the request is the counsellor, the last one first. One statement. */
    public List<CorrespondenceFacts> endedMine() {
        return correspondences.endedOf(actor.person()).stream()
                .map(Correspondence::facts)
                .toList();
    }

    /** The ended ones of the teams that the person behind the request supervises, the last one first. */
    public List<CorrespondenceFacts> endedOfMyTeams() {
        return correspondences.endedOfTeams(myTeams()).stream()
                .map(Correspondence::facts)
                .toList();
    }

    /** The open ones of those teams. */
    public List<CorrespondenceFacts> openOfMyTeams() {
        return correspondences.ofTeams(myTeams()).stream()
                .map(Correspondence::facts)
                .toList();
    }

    private Correspondence locked(CorrespondenceId id) {
        return correspondences.lockAll(List.of(id.value())).get(0);
    }

    private List<UUID> myTeams() {
        return people.teamsSupervisedBy(actor.person()).stream()
                .map(TeamView::id)
                .toList();
    }
}
