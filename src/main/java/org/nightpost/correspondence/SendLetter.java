package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Problem;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.schedule.Promises;
import org.nightpost.security.Actor;

/**
 * Sends a letter exactly once, with the answers that go with it. The letter, its prompts, its promise, the trail and the
 * notice are stored together, and the draft is gone, or nothing happened.
 */
@Deed
public class SendLetter {
    /** What became of it. Only {@link Sent} means that there is a letter. */
    public sealed interface Result
            permits Sent,
                    Held,
                    OneIsHeld,
                    NotInTime,
                    SubmissionDiffers,
                    LetterArrived,
                    DraftConflict,
                    NotSendable,
                    ConsentDue,
                    NotFound {}

    /**
     * There is one letter of this submission, and it is this.
     *
     * @param answerBy by when the client was promised an answer; null for a counsellor's letter
     * @param before whether it was there before: a double click, a reload
     */
    public record Sent(
            LetterId letter, Instant at, @Nullable Instant answerBy, boolean before) implements Result {}

    /** The counsellor's letter of this submission is held, and goes at this moment. */
    public record Held(Instant at) implements Result {}

    /** Another letter of this counsellor is held here; it has to go, or be taken back, first. */
    public record OneIsHeld() implements Result {}

    /** The client was promised an answer sooner; to hold it all the same, say so. */
    public record NotInTime(Instant promised) implements Result {}

    /** It was sent before, with other words. What was sent is unchanged; the page shows both. */
    public record SubmissionDiffers(LetterId letter, LetterContent stored, LetterContent mine) implements Result {
        @Override
        public String toString() {
            return "SubmissionDiffers[" + letter + "]";
        }
    }

    /** The other side has written since the writer began; to send all the same, send again with this as {@code seen}. */
    public record LetterArrived(LetterId letter, int seen, Instant at) implements Result {}

    /** Something has to be put right first. */
    public record NotSendable(List<Problem> problems) implements Result {}

    /** The client has not agreed yet to what the service offers; nothing was sent. */
    public record ConsentDue() implements Result {}

    /** For this person there is no such correspondence. */
    public record NotFound() implements Result {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Drafts drafts;

    @Inject
    private Envelopes envelopes;

    @Inject
    private SendingChecks checks;

    @Inject
    private Agreeing agreeing;

    @Inject
    private Postbox postbox;

    @Inject
    private Promises promises;

    @Inject
    private Holds holds;

    @Inject
    private HoldLetter holdLetter;

    @Inject
    private Actor actor;

    /** Sends it, or says why not. Posting the same form again, however often, leads to the same letter. */
    public Result send(Sending sending) {
        return send(sending, Optional.empty());
    }

    /** Holds a counsellor's letter until its moment comes, after the same checks. */
    public Result hold(DraftPage page, Hold until) {
        return send(Sending.reply(page), Optional.of(until));
    }

    private Result send(Sending sending, Optional<Hold> until) {
        UUID me = actor.person();
        DraftPage page = sending.page();
        Optional<Correspondence> found = correspondences.lock(page.correspondence(), me);
        Optional<Side> side = found.flatMap(here -> here.sideOf(me));
        if (found.isEmpty() || side.isEmpty()) {
            return new NotFound();
        }
        Correspondence here = found.get();
        LetterContent content = page.content().tidied();
        Optional<Draft> draft = drafts.of(here.id(), me);
        Optional<Letter> before = checks.sentBefore(here, me, page, draft);
        if (before.isPresent()) {
            return sentBefore(before.get(), content);
        }
        Optional<HeldLetter> held = holds.of(here.id(), me);
        if (held.isPresent()) {
            boolean same = SendingChecks.isHeldAs(held.get(), page, draft);
            return same ? new Held(held.get().releaseAt()) : new OneIsHeld();
        }
        List<Answer> answers = checks.answersToSend(here, side.get(), sending.answers());
        // Sending ends the draft: no word may go with it that the page does not have.
        return draft.<Result>flatMap(stored -> DraftConflict.between(stored, page, envelopes::open))
                .or(() -> problems(here, side.get(), content, !answers.isEmpty()))
                .or(() -> agreeing.isDue(here, side.get()) ? Optional.of(new ConsentDue()) : Optional.empty())
                .or(() -> arrived(here, side.get(), page.seen()))
                .orElseGet(() -> until.filter(hold -> side.get() == Side.COUNSELLOR)
                        .map(hold -> holdLetter.hold(here, page, content, hold, draft))
                        .orElseGet(() -> postbox.post(here, me, side.get(), content, sending, answers, draft)));
    }

    private Result sentBefore(Letter letter, LetterContent content) {
        LetterId id = new LetterId(letter.id());
        Opened<LetterContent> stored = envelopes.open(letter);
        if (stored.isReadable() && stored.value().filter(content::equals).isEmpty()) {
            return new SubmissionDiffers(id, stored.value().orElseThrow(), content);
        }
        return new Sent(
                id, letter.facts().sentAt(), promises.madeFor(letter.id()).orElse(null), true);
    }

    private Optional<Result> problems(Correspondence here, Side side, LetterContent content, boolean carriesAnswers) {
        List<Problem> problems = new ArrayList<>(content.problemsForSending(side, carriesAnswers));
        if (problems.isEmpty()) {
            problems.addAll(checks.problems(here, content));
        }
        return problems.isEmpty() ? Optional.empty() : Optional.of(new NotSendable(List.copyOf(problems)));
    }

    private Optional<Result> arrived(Correspondence here, Side side, int seen) {
        return letters.lastOfEachSide(List.of(here.id())).stream()
                .filter(letter -> letter.side() == side.other() && letter.number() > seen)
                .findFirst()
                .map(letter -> new LetterArrived(letter.id(), letter.number(), letter.sentAt()));
    }
}
