package org.nightpost.correspondence.lookback;

import jakarta.inject.Inject;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Lifetime;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;
import org.nightpost.vault.ServiceKeys;

/**
 * A client says what they think of the way, changes it, or takes it back by emptying it. It is not on the trail: who has said
 * something is nobody's to see.
 */
@Deed
public class SayLookBack {
    @Inject
    private LookBacks lookBacks;

    @Inject
    private Lifetime lifetime;

    @Inject
    private ServiceKeys keys;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /**
     * Says it.
     *
     * @param words canonical and within their limits
     * @param named whether their counsellor may see it with their name
     * @return false if this person is not its client, or it has not ended
     */
    public boolean say(CorrespondenceId id, Words words, boolean named) {
        Optional<CorrespondenceFacts> here = lifetime.lock(id)
                .filter(facts -> facts.client().equals(actor.person()))
                .filter(facts -> facts.course().isEnded());
        here.ifPresent(facts -> put(id, words, named));
        return here.isPresent();
    }

    private void put(CorrespondenceId id, Words words, boolean named) {
        Optional<LookBack> before = lookBacks.find(id);
        if (words.isEmpty()) {
            before.ifPresent(lookBacks::remove);
        } else if (before.isPresent()) {
            before.get().say(words, named, keys);
        } else {
            lookBacks.add(new LookBack(id, lifetime.teamOf(id), words, named, keys, clock.instant()));
        }
    }
}
