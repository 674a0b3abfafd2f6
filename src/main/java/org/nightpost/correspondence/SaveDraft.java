package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** Keeps the words of a letter that is being written: every few seconds, with a button, on leaving. */
@Deed
public class SaveDraft {
    /** What became of it. */
    public sealed interface Result permits Saved, AlreadySent, IsHeld, DraftConflict, NotFound {}

    /** Kept; the page goes on with this submission and revision. Revision 0: there was no word to keep yet. */
    public record Saved(UUID submission, long rev, Instant at) implements Result {}

    /** The letter was sent meanwhile; a late save must not make a ghost of it. */
    public record AlreadySent(LetterId letter) implements Result {}

    /** The letter is finished and held, and goes at this moment; a late save must not make a second of it. */
    public record IsHeld(Instant at) implements Result {}

    /** For this person there is no such correspondence. */
    public record NotFound() implements Result {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Drafts drafts;

    @Inject
    private Holds holds;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Urgency urgency;

    @Inject
    private SendingChecks checks;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /**
     * Saves what the page holds, unless that would put it in the place of words the page does not have. The same text
     * again is no conflict. An incomplete letter is as welcome as a finished one.
     */
    public Result save(DraftPage page) {
        return save(page, draft -> {});
    }

    /** The same of a client, with what they ticked. */
    public Result save(DraftPage page, boolean urgent) {
        return save(page, draft -> draft.bears(urgency.sealDraft(urgent, draft.id())));
    }

    private Result save(DraftPage page, Consumer<Draft> also) {
        UUID me = actor.person();
        Optional<Correspondence> found = correspondences.lock(page.correspondence(), me);
        Optional<Side> side = found.flatMap(here -> here.sideOf(me));
        if (found.isEmpty() || side.isEmpty()) {
            return new NotFound();
        }
        Correspondence here = found.get();
        Optional<Draft> before = drafts.of(here.id(), me);
        Optional<Letter> sent = checks.sentBefore(here, me, page, before);
        if (sent.isPresent()) {
            return new AlreadySent(new LetterId(sent.get().id()));
        }
        Optional<HeldLetter> held = holds.of(here.id(), me);
        if (held.filter(it -> SendingChecks.isHeldAs(it, page, before)).isPresent()) {
            return new IsHeld(held.get().releaseAt());
        }
        return before.map(draft -> saveAgain(draft, page, here, also)).orElseGet(() -> begin(page, here, me, also));
    }

    private Result begin(DraftPage page, Correspondence here, UUID me, Consumer<Draft> also) {
        Instant now = clock.instant();
        if (page.content().isUntouched()) {
            return new Saved(page.submission(), 0, now);
        }
        Draft draft = new Draft(here, me, page.submission(), page.seen(), page.content(), envelopes.keyFor(here), now);
        also.accept(draft);
        drafts.add(draft);
        return saved(draft);
    }

    private Result saveAgain(Draft draft, DraftPage page, Correspondence here, Consumer<Draft> also) {
        Optional<DraftConflict> conflict = DraftConflict.between(draft, page, envelopes::open);
        if (conflict.isPresent()) {
            return conflict.get();
        }
        draft.save(page.content(), page.seen(), here, envelopes.keyFor(here), clock.instant());
        also.accept(draft);
        return saved(draft);
    }

    private static Saved saved(Draft draft) {
        return new Saved(draft.submission(), draft.rev(), draft.savedAt());
    }
}
