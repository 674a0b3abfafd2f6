package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Side;
import org.nightpost.security.Actor;

/** Where either side writes their letter: the draft as it was left, on whatever device. */
@ApplicationScoped
@Transactional
public class Desk {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Drafts drafts;

    @Inject
    private Holds holds;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Urgency urgency;

    @Inject
    private Actor actor;

    /** The letter this person is writing, or is about to; empty for a stranger. Stores nothing. */
    public Optional<Writing> writing(CorrespondenceId id) {
        UUID me = actor.person();
        return correspondences
                .find(id, me)
                .flatMap(here ->
                        here.sideOf(me).map(side -> writing(here, side, letters.lastOfEachSide(List.of(here.id())))));
    }

    /** @param last the last letter of each side */
    Writing writing(Correspondence here, Side side, List<LetterFacts> last) {
        UUID me = actor.person();
        return drafts.of(here.id(), me)
                .map(draft -> begun(draft, side, last))
                .orElseGet(() -> fresh(here, me, side, last));
    }

    private Writing begun(Draft draft, Side side, List<LetterFacts> last) {
        Opened<LetterContent> content = envelopes.open(draft);
        Optional<LetterFacts> arrived = last.stream()
                .filter(letter -> letter.side() == side.other() && letter.number() > draft.seen())
                .findFirst();
        return new Writing(
                draft.submission(),
                draft.rev(),
                draft.seen(),
                content,
                urgency.isDraftUrgent(draft),
                Optional.of(draft.savedAt()),
                arrived);
    }

    private Writing fresh(Correspondence here, UUID me, Side side, List<LetterFacts> last) {
        int lastOwn = number(last, side);
        int seen = Math.max(lastOwn, number(last, side.other()));
        // With a letter of theirs held, what they begin now is another one.
        UUID submission = Optional.of(side)
                .filter(Side.COUNSELLOR::equals)
                .flatMap(counsellor -> holds.of(here.id(), me))
                .map(held -> Draft.firstSubmission(held.id(), me, lastOwn))
                .orElseGet(() -> Draft.firstSubmission(here.id(), me, lastOwn));
        return new Writing(
                submission, 0, seen, Opened.of(LetterContent.empty(side)), false, Optional.empty(), Optional.empty());
    }

    private static int number(List<LetterFacts> last, Side side) {
        return last.stream()
                .filter(letter -> letter.side() == side)
                .mapToInt(LetterFacts::number)
                .findFirst()
                .orElse(0);
    }
}
