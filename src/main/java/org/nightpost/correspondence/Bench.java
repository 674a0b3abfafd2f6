package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Side;
import org.nightpost.schedule.Promises;
import org.nightpost.security.Actor;

/**
 * Where a counsellor answers: the client's letters beside the reply. Looking leaves no trace; {@link OpenLetter#bench} is
 * what opens them. The same number of statements however many letters wait.
 */
@ApplicationScoped
@Transactional
public class Bench {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Prompts prompts;

    @Inject
    private PromptViews promptViews;

    @Inject
    private Desk desk;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Promises promises;

    @Inject
    private Care care;

    @Inject
    private Actor actor;

    /** The bench of a correspondence; empty for anybody but who answers there. */
    public Optional<BenchView> of(CorrespondenceId id) {
        UUID me = actor.person();
        return correspondences
                .find(id, me)
                .filter(here -> here.sideOf(me).filter(Side.COUNSELLOR::equals).isPresent())
                .map(this::view);
    }

    private BenchView view(Correspondence here) {
        List<LetterFacts> waiting = letters.waiting(List.of(here.id()));
        List<LetterFacts> last = letters.lastOfEachSide(List.of(here.id()));
        List<LetterFacts> shown = waiting.isEmpty() ? of(Side.CLIENT, last) : waiting;
        List<LetterFacts> own = of(Side.COUNSELLOR, last);
        Map<UUID, Opened<LetterContent>> opened = open(here, shown, own);
        return new BenchView(
                here.facts(),
                clientLetters(shown, opened),
                !waiting.isEmpty(),
                care.areMany(waiting),
                own.stream().findFirst().map(facts -> ownLetter(facts, opened)),
                Optional.ofNullable(promises.openFor(List.of(here.id())).get(here.id())),
                desk.writing(here, Side.COUNSELLOR, last));
    }

    private Map<UUID, Opened<LetterContent>> open(Correspondence here, List<LetterFacts> shown, List<LetterFacts> own) {
        List<UUID> ids = new ArrayList<>();
        shown.forEach(facts -> ids.add(facts.id().value()));
        own.forEach(facts -> ids.add(facts.id().value()));
        Map<UUID, Opened<LetterContent>> opened = new HashMap<>();
        letters.in(here.id(), ids).forEach(letter -> opened.put(letter.id(), envelopes.open(letter)));
        return opened;
    }

    private List<BenchView.ClientLetter> clientLetters(
            List<LetterFacts> shown, Map<UUID, Opened<LetterContent>> opened) {
        List<UUID> ids = shown.stream().map(facts -> facts.id().value()).toList();
        Map<UUID, List<PromptView>> answered = promptViews.answeredIn(ids, Side.COUNSELLOR, opened);
        List<BenchView.ClientLetter> views = new ArrayList<>();
        for (LetterFacts facts : shown) {
            Opened<LetterContent> content = opened.getOrDefault(facts.id().value(), Opened.unreadable());
            List<PromptView> answers = answered.getOrDefault(facts.id().value(), List.of());
            List<NumberedParagraph> paragraphs = content.value()
                    .map(words -> NumberedParagraph.of(facts.id(), words, answers))
                    .orElse(List.of());
            views.add(new BenchView.ClientLetter(facts, content, paragraphs, answers));
        }
        return List.copyOf(views);
    }

    private BenchView.OwnLetter ownLetter(LetterFacts facts, Map<UUID, Opened<LetterContent>> opened) {
        UUID id = facts.id().value();
        List<PromptView> asked = promptViews.views(prompts.of(List.of(id)), Side.COUNSELLOR, opened);
        return new BenchView.OwnLetter(facts, opened.getOrDefault(id, Opened.unreadable()), asked);
    }

    private static List<LetterFacts> of(Side side, List<LetterFacts> letters) {
        return letters.stream().filter(letter -> letter.side() == side).toList();
    }
}
