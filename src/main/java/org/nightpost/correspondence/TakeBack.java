package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.schedule.Promises;
import org.nightpost.security.Actor;

/**
 * Makes a letter that nobody has opened a draft again. All that came with it goes back too: its answers are private, its
 * prompts gone, its promise withdrawn, and what it had answered waits again.
 */
@Deed
public class TakeBack {
    /** What became of it. */
    public sealed interface Result permits TakenBack, TooLate, Unreadable, NotFound {}

    /** It is a draft again, in front of whatever was begun since. */
    public record TakenBack(CorrespondenceId correspondence) implements Result {}

    /** The other side opened it at this moment, and what was read stays. */
    public record TooLate(Instant openedAt) implements Result {}

    /** It, or the draft that was begun since, does not open: nothing was changed, or words would be lost. */
    public record Unreadable() implements Result {}

    /** This person sent no such letter. Also said when it was taken back before. */
    public record NotFound() implements Result {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Prompts prompts;

    @Inject
    private DraftAgain draftAgain;

    @Inject
    private Urgency urgency;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Promises promises;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<LetterTakenBack> takenBack;

    /** Takes it back, or says why not. */
    public Result takeBack(LetterId id) {
        UUID me = actor.person();
        Optional<Correspondence> here = correspondences.lockOf(id, me);
        Optional<Letter> letter = here.flatMap(found -> letters.find(id))
                .filter(found -> found.author().equals(me));
        if (here.isEmpty() || letter.isEmpty()) {
            return new NotFound();
        }
        if (!letter.get().canBeTakenBackBy(me)) {
            return new TooLate(
                    Optional.ofNullable(letter.get().facts().openedAt()).orElseGet(clock::instant));
        }
        return takeBack(here.get(), letter.get());
    }

    private Result takeBack(Correspondence here, Letter letter) {
        // What the writer has been told of is not in the letter; another that came since is told of once more.
        boolean urgent = urgency.isUrgent(letter.urgent(), letter.id());
        if (!draftAgain.put(here, letter.author(), envelopes.open(letter), letter.number(), urgent)) {
            return new Unreadable();
        }
        undo(letter);
        letters.remove(letter);
        CorrespondenceId id = new CorrespondenceId(here.id());
        takenBack.fire(new LetterTakenBack(new LetterId(letter.id()), id, letter.author(), clock.instant()));
        return new TakenBack(id);
    }

    private void undo(Letter letter) {
        List<Answer> answers = prompts.answersSentIn(List.of(letter.id()));
        answers.forEach(Answer::takeBack);
        prompts.all(answers.stream().map(Answer::prompt).toList()).forEach(Prompt::openAgain);
        prompts.removeOf(letter);
        if (letter.side() == Side.CLIENT) {
            promises.withdraw(letter.id());
        } else {
            promises.openAgain(letter.id());
        }
    }
}
