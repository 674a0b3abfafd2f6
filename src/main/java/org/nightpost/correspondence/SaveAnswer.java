package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Problem;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** Keeps what a client writes under a prompt, for them alone until they send it. */
@Deed
public class SaveAnswer {
    /** What became of it. */
    public sealed interface Result permits Saved, AlreadySent, Conflict, Invalid, Unreadable, NotFound {}

    /** Kept; the page goes on with this revision. Revision 0: there was nothing to keep yet. */
    public record Saved(long rev, Instant at) implements Result {}

    /** It went out with this letter and is fixed. */
    public record AlreadySent(LetterId letter) implements Result {}

    /** Another tab or device has saved something the page did not have; neither was stored over the other. */
    public record Conflict(AnswerValue theirs, Instant savedAt, AnswerValue mine, long rev) implements Result {}

    /** It is no answer to this prompt. */
    public record Invalid(List<Problem> problems) implements Result {}

    /** The letter that asks does not open, so nobody can tell what this answers; nothing was stored. */
    public record Unreadable() implements Result {}

    /** This client was asked no such thing. */
    public record NotFound() implements Result {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Prompts prompts;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /**
     * Saves the value, unless that would put it in the place of words the page does not have. Whoever answers has read the
     * letter, so this opens it.
     *
     * @param rev the revision of the answer the page knows, 0 if there was none
     */
    public Result save(PromptId id, long rev, AnswerValue value) {
        UUID me = actor.person();
        Optional<Correspondence> here =
                correspondences.lockOf(id, me).filter(found -> me.equals(found.on(Side.CLIENT)));
        Optional<Prompt> prompt = here.flatMap(found -> prompts.find(id));
        Optional<Letter> letter = prompt.flatMap(found -> letters.find(new LetterId(found.letter())));
        if (here.isEmpty() || prompt.isEmpty() || letter.isEmpty()) {
            return new NotFound();
        }
        Optional<Answer> before = prompts.answerTo(id);
        if (before.isPresent() && before.get().isSent()) {
            return new AlreadySent(new LetterId(before.get().sentIn()));
        }
        Optional<PromptPart> question = question(letter.get(), id);
        if (question.isEmpty()) {
            return new Unreadable();
        }
        List<Problem> problems = value.problems(question.get());
        if (!problems.isEmpty()) {
            return new Invalid(problems);
        }
        letter.get().openedBy(Side.CLIENT, clock.instant());
        return before.map(answer -> saveAgain(answer, rev, value, here.get()))
                .orElseGet(() -> begin(prompt.get(), value, here.get()));
    }

    private Optional<PromptPart> question(Letter letter, PromptId id) {
        Opened<LetterContent> content = envelopes.open(letter);
        Optional<Part> part = content.value().flatMap(opened -> opened.part(id.value()));
        return part.filter(PromptPart.class::isInstance).map(PromptPart.class::cast);
    }

    private Result begin(Prompt prompt, AnswerValue value, Correspondence here) {
        Instant now = clock.instant();
        if (value.isBlank()) {
            return new Saved(0, now);
        }
        Answer answer = new Answer(prompt, here, value, envelopes.keyFor(here), now);
        prompts.add(answer);
        return new Saved(answer.rev(), now);
    }

    private Result saveAgain(Answer answer, long rev, AnswerValue value, Correspondence here) {
        if (answer.rev() != rev) {
            Optional<AnswerValue> lost = envelopes.open(answer).value().filter(stored -> !value.keepsAllOf(stored));
            if (lost.isPresent()) {
                return new Conflict(lost.get(), answer.savedAt(), value, answer.rev());
            }
        }
        answer.save(value, here, envelopes.keyFor(here), clock.instant());
        return new Saved(answer.rev(), answer.savedAt());
    }
}
