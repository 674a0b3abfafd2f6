package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Side;
import org.nightpost.security.Actor;

/** The letters that the person behind the request holds. */
@ApplicationScoped
@Transactional
public class OnHold {
    @Inject
    private Holds holds;

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Actor actor;

    /** All of them that are in correspondences they answer, what goes first on top. Three statements. */
    public List<HeldView> mine() {
        UUID me = actor.person();
        List<HeldLetter> held = holds.by(me);
        if (held.isEmpty()) {
            return List.of();
        }
        Map<UUID, Correspondence> answered = new HashMap<>();
        correspondences.answeredBy(me).stream()
                .filter(here -> here.unknownSince(me).isEmpty())
                .forEach(here -> answered.put(here.id(), here));
        List<HeldLetter> shown = held.stream()
                .filter(letter -> answered.containsKey(letter.correspondence()))
                .toList();
        List<LetterFacts> waiting =
                letters.waiting(shown.stream().map(HeldLetter::correspondence).toList());
        return shown.stream()
                .map(letter -> {
                    Correspondence here = answered.get(letter.correspondence());
                    return here == null ? Optional.<HeldView>empty() : Optional.of(view(letter, here, waiting));
                })
                .flatMap(Optional::stream)
                .toList();
    }

    /** Theirs in this correspondence. */
    public Optional<HeldView> of(CorrespondenceId id) {
        UUID me = actor.person();
        return correspondences
                .find(id, me)
                .flatMap(here ->
                        holds.of(here.id(), me).map(letter -> view(letter, here, letters.waiting(List.of(here.id())))));
    }

    /** Its words. */
    public Optional<Opened<LetterContent>> words(CorrespondenceId id) {
        UUID me = actor.person();
        return correspondences
                .find(id, me)
                .flatMap(here -> holds.of(here.id(), me))
                .map(envelopes::open);
    }

    private static HeldView view(HeldLetter letter, Correspondence here, List<LetterFacts> waiting) {
        Optional<LetterFacts> arrived = waiting.stream()
                .filter(facts -> facts.correspondence().value().equals(here.id()))
                .filter(facts -> facts.side() == Side.CLIENT && facts.number() > letter.seen())
                .min(Comparator.comparingInt(LetterFacts::number));
        return new HeldView(
                here.facts(), letter.heldAt(), letter.releaseAt(), letter.sitting(), letter.isStopped(), arrived);
    }
}
