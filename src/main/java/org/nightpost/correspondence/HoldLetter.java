package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.deed.PortalClock;
import org.nightpost.schedule.Deadlines;
import org.nightpost.schedule.Promises;
import org.nightpost.security.Actor;

/** Puts a letter that may be sent aside until its moment comes. Within a deed only, and under the correspondence's lock. */
@ApplicationScoped
class HoldLetter {
    @Inject
    private Holds holds;

    @Inject
    private Drafts drafts;

    @Inject
    private Parkings parkings;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Promises promises;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<LetterHeld> fired;

    SendLetter.Result hold(
            Correspondence here, DraftPage page, LetterContent content, Hold until, Optional<Draft> draft) {
        Optional<Instant> promised =
                Optional.ofNullable(promises.openFor(List.of(here.id())).get(here.id()));
        Instant now = clock.instant();
        // One that is broken already is not broken by waiting.
        if (!until.late()
                && promised.filter(due -> now.isBefore(due) && until.at().isAfter(due))
                        .isPresent()) {
            return new SendLetter.NotInTime(promised.get());
        }
        HeldLetter held = new HeldLetter(here, actor.person(), page, content, envelopes.keyFor(here), until, now);
        List<HeldPrompt> prompts = new ArrayList<>();
        for (PromptPart part : content.prompts()) {
            prompts.add(new HeldPrompt(held, prompts.size() + 1, part));
        }
        holds.add(held, prompts);
        draft.ifPresent(drafts::remove);
        parkings.remove(here.id(), actor.person());
        deadlines.answerIsReady(here.id());
        fired.fire(new LetterHeld(LetterHeld.What.HELD, held.id()));
        return new SendLetter.Held(held.releaseAt());
    }
}
