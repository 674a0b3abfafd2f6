package org.nightpost.people.group;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is to join a group, as others see it.
 *
 * @param since the state is what it is
 */
public record JoiningView(UUID id, UUID group, UUID person, JoiningState state, Instant since) {
    public boolean isWaiting() {
        return state == JoiningState.WAITING;
    }
}
