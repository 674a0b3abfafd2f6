package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nightpost.correspondence.ReleaseNoted.What;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Problem;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/**
 * A supervisor decides about a trainee's letter that they have read: it goes as it is, it goes with changes, or it is a draft
 * again. Decided once, under the correspondence's lock: of two who decide at the same time the second learns what the first
 * has done. A letter whose moment has come goes in the same transaction.
 */
@Deed
public class DecideRelease {
    /** What became of it. */
    public sealed interface Result permits Done, Decided, NotRead, Unreadable, NotSendable, NotFound {}

    /** It is decided so. */
    public record Done() implements Result {}

    /** It was decided before, or its writer has taken it back; nothing was changed. */
    public record Decided(ReleaseView view) implements Result {}

    /** They have not read it. */
    public record NotRead() implements Result {}

    /** It, or the draft that was begun since, does not open; nothing was changed. */
    public record Unreadable() implements Result {}

    /** Something in the changed words has to be put right first. */
    public record NotSendable(List<Problem> problems) implements Result {}

    /** There is no such letter in their teams. */
    public record NotFound() implements Result {}

    @Inject
    private ReleaseRequests requests;

    @Inject
    private ReleaseViews views;

    @Inject
    private Correspondences correspondences;

    @Inject
    private Handovers handovers;

    @Inject
    private Holds holds;

    @Inject
    private Envelopes envelopes;

    @Inject
    private DraftAgain draftAgain;

    @Inject
    private StaffKeys staffKeys;

    @Inject
    private LetGo letGo;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<ReleaseNoted> fired;

    /** All that a decision needs, found under the lock. */
    private record Matter(Correspondence here, ReleaseRequest request, HeldLetter held, LetterContent words) {}

    /**
     * It goes as it is.
     *
     * @param comment to its writer, canonical and within its limit; blank for none
     */
    public Result release(UUID request, String comment) {
        return decide(request, matter -> {
            settle(matter, ReleaseOutcome.RELEASED, What.RELEASED, comment);
            return pass(matter);
        });
    }

    /** It goes with these words; if they are the same, as it is. */
    public Result change(UUID request, LetterContent words, String comment) {
        LetterContent tidied = words.tidied();
        List<Problem> problems = tidied.problemsForSending(Side.COUNSELLOR, false);
        if (!problems.isEmpty()) {
            return new NotSendable(problems);
        }
        return decide(request, matter -> {
            boolean same = matter.words().equals(tidied);
            if (!same) {
                matter.held().change(tidied, matter.here(), envelopes.keyFor(matter.here()));
                requests.add(new ReleaseVersion(matter.request(), matter.held(), actor.person(), clock.instant()));
            }
            settle(
                    matter,
                    same ? ReleaseOutcome.RELEASED : ReleaseOutcome.CHANGED,
                    same ? What.RELEASED : What.CHANGED,
                    comment);
            return pass(matter);
        });
    }

    /** It is a draft again, in front of whatever was begun since. */
    public Result giveBack(UUID request, String comment) {
        return decide(request, matter -> {
            HeldLetter held = matter.held();
            if (!draftAgain.put(matter.here(), held.author(), Opened.of(matter.words()), held.seen())) {
                return Optional.of(new Unreadable());
            }
            settle(matter, ReleaseOutcome.GIVEN_BACK, What.BACK, comment);
            holds.remove(held);
            return Optional.empty();
        });
    }

    /** @param way what is done with it; empty if that was possible */
    private Result decide(UUID id, Function<Matter, Optional<Result>> way) {
        UUID me = actor.person();
        Optional<Correspondence> here = requests.correspondenceOf(id)
                .flatMap(where -> correspondences.lockOfTeams(
                        new CorrespondenceId(where), handovers.myTeams().keySet()));
        Optional<ReleaseRequest> found = here.flatMap(there -> requests.find(id))
                .filter(request -> !request.author().equals(me));
        if (here.isEmpty() || found.isEmpty()) {
            return new NotFound();
        }
        ReleaseRequest request = found.get();
        Optional<HeldLetter> held = holds.find(request.letter()).filter(HeldLetter::isAtTheGate);
        if (!request.waits() || held.isEmpty()) {
            return new Decided(views.of(List.of(request)).get(0));
        }
        if (!requests.hasRead(id, me)) {
            return new NotRead();
        }
        return envelopes
                .open(held.get())
                .value()
                .map(words -> way.apply(new Matter(here.get(), request, held.get(), words))
                        .orElseGet(Done::new))
                .orElseGet(Unreadable::new);
    }

    private void settle(Matter matter, ReleaseOutcome how, What what, String comment) {
        Instant now = clock.instant();
        matter.request().decide(how, actor.person(), now);
        if (!comment.isBlank()) {
            matter.request().says(comment, staffKeys.present(matter.here()));
        }
        fired.fire(new ReleaseNoted(what, matter.held().id()));
    }

    private Optional<Result> pass(Matter matter) {
        matter.held().passesTheGate();
        if (matter.held().isDue(clock.instant())) {
            letGo.go(matter.here(), matter.held());
        }
        return Optional.empty();
    }
}
