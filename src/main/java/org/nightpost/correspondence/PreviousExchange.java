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
import org.nightpost.security.Actor;

/** What went before on a bench: the letter that the counsellor answered last, and homework from long ago. */
@ApplicationScoped
@Transactional
public class PreviousExchange {
    /**
     * What went before.
     *
     * @param answered the client's letter to which the counsellor's last is the answer
     * @param homework open prompts of letters before the counsellor's last, the oldest first
     */
    public record Before(Optional<BenchView.ClientLetter> answered, List<PromptView> homework) {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Prompts prompts;

    @Inject
    private PromptViews promptViews;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Actor actor;

    /** Before this letter of the counsellor's; nothing for anybody else. Six statements at most. */
    public Before before(LetterFacts last) {
        UUID me = actor.person();
        return correspondences
                .find(last.correspondence(), me)
                .filter(here ->
                        here.sideOf(me).filter(side -> side == Side.COUNSELLOR).isPresent())
                .map(here -> before(here, last))
                .orElseGet(() -> new Before(Optional.empty(), List.of()));
    }

    private Before before(Correspondence here, LetterFacts last) {
        Map<UUID, Opened<LetterContent>> opened = new HashMap<>();
        Optional<Letter> theirs = letters.clientsBefore(here.id(), last.number());
        theirs.ifPresent(letter -> opened.put(letter.id(), envelopes.open(letter)));
        List<Prompt> open = new ArrayList<>(prompts.openIn(List.of(here.id())));
        open.removeIf(prompt -> prompt.letter().equals(last.id().value()));
        return new Before(theirs.map(letter -> view(letter, opened)), promptViews.views(open, Side.COUNSELLOR, opened));
    }

    private static BenchView.ClientLetter view(Letter letter, Map<UUID, Opened<LetterContent>> opened) {
        Opened<LetterContent> content = opened.getOrDefault(letter.id(), Opened.unreadable());
        return new BenchView.ClientLetter(letter.facts(), content, List.of(), List.of());
    }
}
