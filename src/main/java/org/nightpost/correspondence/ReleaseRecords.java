package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.security.Actor;

/** What became of their own letters at the gate, for a trainee: of the correspondences that they answer, and no others. */
@ApplicationScoped
@Transactional
public class ReleaseRecords {
    @Inject
    private ReleaseRequests requests;

    @Inject
    private ReleaseViews views;

    @Inject
    private Correspondences correspondences;

    @Inject
    private Actor actor;

    /** All of them, the newest first. Six statements at most. */
    public List<ReleaseView> mine() {
        UUID me = actor.person();
        Set<UUID> answered = new HashSet<>();
        correspondences.answeredBy(me).stream()
                .filter(here -> here.unknownSince(me).isEmpty())
                .forEach(here -> answered.add(here.id()));
        return views.of(requests.by(me).stream()
                .filter(request -> answered.contains(request.correspondence()))
                .toList());
    }

    public Optional<ReleaseView> find(UUID request) {
        return own(request).map(found -> views.of(List.of(found)).get(0));
    }

    public Optional<ReleaseWords> words(UUID request) {
        return own(request).map(views::words);
    }

    /**
     * The last of theirs in this correspondence, if it was given back and nothing was handed in since; with its words. One
     * statement where there is none.
     */
    public Optional<GivenBack> givenBack(CorrespondenceId id) {
        return requests.in(id.value(), actor.person()).stream()
                .findFirst()
                .filter(last -> last.outcome() == ReleaseOutcome.GIVEN_BACK)
                .flatMap(last -> find(last.id()).map(view -> new GivenBack(view, views.words(last))));
    }

    /** A letter that a supervisor made a draft again. */
    public record GivenBack(ReleaseView view, ReleaseWords words) {}

    /** The one that waits at the gate in this correspondence. */
    public Optional<ReleaseView> waiting(CorrespondenceId id) {
        return requests.in(id.value(), actor.person()).stream()
                .findFirst()
                .flatMap(last -> find(last.id()))
                .filter(ReleaseView::waits);
    }

    private Optional<ReleaseRequest> own(UUID id) {
        UUID me = actor.person();
        return requests.find(id)
                .filter(request -> request.author().equals(me))
                .filter(request -> correspondences
                        .find(new CorrespondenceId(request.correspondence()), me)
                        .isPresent());
    }
}
