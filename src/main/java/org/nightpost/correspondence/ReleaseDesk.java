package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/**
 * Trainees' letters at the gate, for the supervisors of their teams: found from the teams of the person behind the request,
 * and never their own. Looking leaves no trace; before words are asked for here, {@link ReadForRelease} has put it on record.
 */
@ApplicationScoped
@Transactional
public class ReleaseDesk {
    /** How long what is decided stays open after somebody has asked to read it. */
    private static final Duration OPEN = Duration.ofHours(1);

    @Inject
    private ReleaseRequests requests;

    @Inject
    private ReleaseViews views;

    @Inject
    private Handovers handovers;

    @Inject
    private Letters letters;

    @Inject
    private PromptViews promptViews;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /** What waits, the longest first. Six statements at most. */
    public List<ReleaseView> waiting() {
        return views.of(requests.waiting(handovers.myTeams().keySet(), actor.person()));
    }

    /** What this trainee handed in in those teams, the newest first. */
    public List<ReleaseView> by(UUID trainee) {
        return trainee.equals(actor.person())
                ? List.of()
                : views.of(requests.by(trainee, handovers.myTeams().keySet()));
    }

    public Optional<ReleaseView> find(UUID request) {
        return mine(request).map(found -> views.of(List.of(found)).get(0));
    }

    /** Its words, for who has asked to read it: as long as it waits, then for an hour. Empty for anybody else. */
    public Optional<ReleaseWords> words(UUID request) {
        return mine(request).filter(this::isOpen).map(views::words);
    }

    /** The client's letters that it answers, with what came with them; for who has read it, while it waits. */
    public List<BenchView.ClientLetter> answers(UUID request) {
        return mine(request)
                .filter(ReleaseRequest::waits)
                .filter(this::isOpen)
                .map(this::answered)
                .orElse(List.of());
    }

    private List<BenchView.ClientLetter> answered(ReleaseRequest request) {
        List<LetterFacts> facts = letters.waiting(List.of(request.correspondence())).stream()
                .filter(letter -> letter.number() <= request.seen())
                .toList();
        List<UUID> ids = facts.stream().map(letter -> letter.id().value()).toList();
        Map<UUID, Opened<LetterContent>> opened = new HashMap<>();
        letters.in(request.correspondence(), ids).forEach(letter -> opened.put(letter.id(), envelopes.open(letter)));
        Map<UUID, List<PromptView>> with = promptViews.answeredIn(ids, Side.COUNSELLOR, opened);
        List<BenchView.ClientLetter> shown = new ArrayList<>();
        for (LetterFacts one : facts) {
            UUID id = one.id().value();
            shown.add(new BenchView.ClientLetter(
                    one, opened.getOrDefault(id, Opened.unreadable()), List.of(), with.getOrDefault(id, List.of())));
        }
        return List.copyOf(shown);
    }

    private boolean isOpen(ReleaseRequest request) {
        Instant since = request.waits() ? Instant.EPOCH : clock.instant().minus(OPEN);
        return requests.readings(List.of(request.id())).stream()
                .anyMatch(reading -> reading.supervisor().equals(actor.person())
                        && !reading.readAt().isBefore(since));
    }

    private Optional<ReleaseRequest> mine(UUID id) {
        UUID me = actor.person();
        Set<UUID> teams = handovers.myTeams().keySet();
        return requests.find(id)
                .filter(request -> !request.author().equals(me))
                .filter(request -> requests.correspondences(List.of(request.correspondence())).stream()
                        .anyMatch(here -> teams.contains(here.team())));
    }
}
