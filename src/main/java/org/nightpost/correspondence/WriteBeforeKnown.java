package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Problem;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.schedule.Promises;
import org.nightpost.security.Actor;

/**
 * Keeps and sends what a client writes whom nobody has recognised yet. It goes into the letter-box: they hold no key, and
 * whoever reads it is told that it came before anybody knew who this is.
 */
@Deed
public class WriteBeforeKnown {
    /** What became of it. */
    public sealed interface Result permits Kept, Sent, Differs, NotSendable, NoBox, NotFound {}

    /** The draft is kept. */
    public record Kept(long rev) implements Result {}

    /** There is one letter of this submission. */
    public record Sent(Instant at, Instant answerBy) implements Result {}

    /** Another tab kept other words meanwhile; nothing was changed. */
    public record Differs(BeforeKnown.Own stored) implements Result {}

    /** Something has to be put right first. */
    public record NotSendable(List<Problem> problems) implements Result {}

    /** There is no letter-box yet: somebody who holds the key has to come by first. */
    public record NoBox() implements Result {}

    /** Everything of this person's is where it was, or there never was anything. */
    public record NotFound() implements Result {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private LetterBoxRoom room;

    @Inject
    private Letters letters;

    @Inject
    private Promises promises;

    @Inject
    private Urgency urgency;

    @Inject
    private Outlooks outlooks;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<LetterSent> sent;

    /** Keeps the draft. */
    public Result keep(DraftPage page) {
        return write(page, (here, draft) -> {
            if (page.content().isUntouched() && draft.isEmpty()) {
                return new Kept(0);
            }
            return new Kept(room.keep(draft, here, actor.person(), page).rev());
        });
    }

    /**
     * Sends it, exactly once for each submission.
     *
     * @param urgent whether the client said that it is urgent for them
     */
    public Result send(DraftPage page, boolean urgent) {
        return write(page, (here, draft) -> {
            LetterContent content = page.content().tidied();
            List<Problem> problems = content.problemsForSending(Side.CLIENT, false);
            return problems.isEmpty() ? post(here, draft, page, content, urgent) : new NotSendable(problems);
        });
    }

    private interface Writing {
        Result write(Correspondence here, Optional<LetterBoxEntry> draft);
    }

    private Result write(DraftPage page, Writing writing) {
        UUID me = actor.person();
        Optional<Correspondence> found = correspondences.lockUnknownOf(me);
        if (found.isEmpty() || !page.correspondence().value().equals(found.get().id())) {
            return new NotFound();
        }
        Correspondence here = found.get();
        if (here.boxEpoch() == 0) {
            return new NoBox();
        }
        List<LetterBoxRoom.Own> own = room.own(here, me);
        Optional<Letter> before = letters.bySubmission(me, page.submission());
        if (before.isPresent()) {
            return sentBefore(before.get(), own, page);
        }
        Optional<LetterBoxRoom.Own> draft =
                own.stream().filter(it -> it.entry().isDraft()).findFirst();
        Optional<LetterBoxRoom.Own> other = draft.filter(it -> it.entry().rev() != page.rev() && !isSame(it, page));
        return other.<Result>map(it -> new Differs(BeforeKnown.own(it)))
                .orElseGet(() -> writing.write(here, draft.map(LetterBoxRoom.Own::entry)));
    }

    /** The other tab sent it: what this one has besides is shown again and not lost. */
    private Result sentBefore(Letter letter, List<LetterBoxRoom.Own> own, DraftPage page) {
        return own.stream()
                .filter(it -> it.entry().id().equals(letter.id()) && !isSame(it, page))
                .findFirst()
                .<Result>map(it -> new Differs(BeforeKnown.own(it)))
                .orElseGet(() -> sent(letter));
    }

    private static boolean isSame(LetterBoxRoom.Own own, DraftPage page) {
        return BeforeKnown.words(own.content())
                .equals(BeforeKnown.words(page.content().tidied()));
    }

    private Result post(
            Correspondence here,
            Optional<LetterBoxEntry> draft,
            DraftPage page,
            LetterContent content,
            boolean urgent) {
        Instant now = clock.instant();
        Letter letter = Letter.beforeKnown(here, page.submission(), content, now);
        letter.bears(urgency.seal(urgent, letter.id()));
        letters.add(letter);
        room.put(letter, here, page.submission(), content, now);
        draft.ifPresent(room::remove);
        outlooks.promise(here, letter, now);
        sent.fire(new LetterSent(
                new LetterId(letter.id()),
                new CorrespondenceId(here.id()),
                letter.author(),
                Side.CLIENT,
                here.on(Side.COUNSELLOR),
                now));
        return sent(letter);
    }

    private Sent sent(Letter letter) {
        Instant at = letter.facts().sentAt();
        return new Sent(at, promises.madeFor(letter.id()).orElse(at));
    }
}
