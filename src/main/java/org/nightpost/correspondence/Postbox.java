package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.invitation.Invitations;
import org.nightpost.schedule.Promises;

/** Puts a letter that may be sent into the correspondence, with all that belongs to it. Within a deed only. */
@ApplicationScoped
class Postbox {
    /** How much later than its moment a held letter may go to have gone at it. */
    private static final Duration PROMPT = Duration.ofMinutes(10);

    @Inject
    private Letters letters;

    @Inject
    private Prompts prompts;

    @Inject
    private Drafts drafts;

    @Inject
    private Holds holds;

    @Inject
    private Parkings parkings;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Promises promises;

    @Inject
    private Urgency urgency;

    @Inject
    private Outlooks outlooks;

    @Inject
    private Invitations invitations;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<LetterSent> sent;

    @Inject
    private Event<LetterWaits> waits;

    SendLetter.Result post(
            Correspondence here,
            UUID author,
            Side side,
            LetterContent content,
            Sending sending,
            List<Answer> answers,
            Optional<Draft> draft) {
        Instant now = clock.instant();
        Letter letter =
                new Letter(here, author, side, sending.page().submission(), content, envelopes.keyFor(here), now);
        letter.carries(content, words(answers));
        if (side == Side.CLIENT) {
            letter.bears(urgency.seal(sending.urgent(), letter.id()));
        }
        letters.add(letter);
        addPrompts(letter, content);
        send(answers, letter);
        draft.ifPresent(drafts::remove);
        @Nullable Instant answerBy = promise(here, side, letter, now);
        tell(here, side, letter, now);
        return new SendLetter.Sent(new LetterId(letter.id()), now, answerBy, false);
    }

    /**
     * Sends a letter that was held; without any key, as its words are sealed.
     *
     * @param writtenBefore the number of the first letter of the client that it does not answer; 0 if it answers all
     */
    void release(Correspondence here, HeldLetter held, int writtenBefore) {
        Instant now = clock.instant();
        Letter letter = Letter.released(held, here, writtenBefore, now);
        List<Prompt> asked =
                holds.prompts(held).stream().map(prompt -> prompt.in(letter)).toList();
        List<UUID> unanswered = letters.waiting(List.of(here.id())).stream()
                .filter(facts -> writtenBefore > 0 && facts.number() >= writtenBefore)
                .map(facts -> facts.id().value())
                .toList();
        holds.remove(held);
        letters.add(letter);
        asked.forEach(prompts::add);
        // Ready in time and let go a little later is in time; after days without power it is not.
        boolean prompt = Duration.between(held.releaseAt(), now).compareTo(PROMPT) <= 0;
        promises.keepAllBut(
                unanswered, here.id(), letter.id(), prompt && held.releaseAt().isBefore(now) ? held.releaseAt() : now);
        tell(here, Side.COUNSELLOR, letter, now);
    }

    /** Puts a letter in that tells who answers from some day on: what waits still waits, and promises stay open. */
    void announce(Correspondence here, UUID author, UUID submission, LetterContent content) {
        tell(Letter.Kind.ANNOUNCEMENT, here, author, submission, content);
    }

    /** Puts a letter in that says when the answer comes: it answers nothing either. */
    void acknowledge(Correspondence here, UUID author, UUID submission, LetterContent content) {
        tell(Letter.Kind.ACKNOWLEDGEMENT, here, author, submission, content);
    }

    private void tell(Letter.Kind kind, Correspondence here, UUID author, UUID submission, LetterContent content) {
        Instant now = clock.instant();
        Letter letter = Letter.telling(kind, here, author, submission, content, envelopes.keyFor(here), now);
        letters.add(letter);
        tell(here, Side.COUNSELLOR, letter, now);
    }

    private void tell(Correspondence here, Side side, Letter letter, Instant now) {
        LetterId id = new LetterId(letter.id());
        UUID recipient = here.on(side.other());
        sent.fire(new LetterSent(id, new CorrespondenceId(here.id()), letter.author(), side, recipient, now));
        // Who was invited and has not come would be led to a door that they cannot open yet.
        if (side == Side.COUNSELLOR && !invitations.isWaiting(recipient)) {
            waits.fire(new LetterWaits(recipient));
        }
    }

    private int words(List<Answer> answers) {
        return answers.stream()
                .mapToInt(answer ->
                        envelopes.open(answer).value().map(AnswerValue::words).orElse(0))
                .sum();
    }

    private void addPrompts(Letter letter, LetterContent content) {
        int place = 0;
        for (PromptPart part : content.prompts()) {
            prompts.add(new Prompt(letter, ++place, part));
        }
    }

    private void send(List<Answer> answers, Letter letter) {
        List<UUID> answered = answers.stream()
                .filter(answer -> answer.sendIn(letter))
                .map(Answer::prompt)
                .toList();
        prompts.all(answered).forEach(Prompt::answered);
    }

    private @Nullable Instant promise(Correspondence here, Side side, Letter letter, Instant now) {
        if (side == Side.CLIENT) {
            return outlooks.promise(here, letter, now);
        }
        promises.keepAll(here.id(), letter.id(), now);
        parkings.remove(here.id(), letter.author());
        return null;
    }
}
