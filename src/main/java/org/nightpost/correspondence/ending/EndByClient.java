package org.nightpost.correspondence.ending;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Lifetime;
import org.nightpost.correspondence.SharedKeys;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** A client ends their correspondence, with or without a word, or asks that it goes on after it has ended. */
@Deed
public class EndByClient {
    @Inject
    private Endings endings;

    @Inject
    private Lifetime lifetime;

    @Inject
    private SharedKeys shared;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<EndingStep> fired;

    /**
     * Ends it at once; what their counsellor had planned is given up. Pressed twice it has ended once.
     *
     * @param words to the counsellor, canonical and within their limit; may be empty
     * @return false if this person is not its client
     */
    public boolean end(CorrespondenceId id, String words) {
        Optional<CorrespondenceFacts> here = lockAsClient(id);
        here.filter(facts -> !facts.course().isEnded()).ifPresent(facts -> {
            Instant now = clock.instant();
            endings.present(id).ifPresent(plan -> plan.isOver(actor.person(), now));
            endings.add(Ending.byClient(
                    id, actor.person(), words, shared.toWrite(id).orElseThrow(), now));
            lifetime.end(id, now);
            fired.fire(new EndingStep(EndingStep.What.ENDED, id));
        });
        return here.isPresent();
    }

    /**
     * Asks that it goes on; again in other words puts these in the place of the ones before.
     *
     * @param words canonical and within their limit; may be empty
     * @return false if this person is not its client
     */
    public boolean askToGoOn(CorrespondenceId id, String words) {
        Optional<CorrespondenceFacts> here = lockAsClient(id);
        here.filter(facts -> facts.course().isEnded())
                .flatMap(facts -> endings.present(id))
                .ifPresent(ending -> {
                    boolean first = !ending.isAsked();
                    ending.asksToGoOn(words, shared.toWrite(id).orElseThrow(), clock.instant());
                    if (first) {
                        fired.fire(new EndingStep(EndingStep.What.ASKED, id));
                    }
                });
        return here.isPresent();
    }

    private Optional<CorrespondenceFacts> lockAsClient(CorrespondenceId id) {
        return lifetime.lock(id).filter(facts -> facts.client().equals(actor.person()));
    }
}
