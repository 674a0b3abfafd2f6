package org.nightpost.correspondence.handover;

import java.time.Instant;
import java.util.UUID;
import org.nightpost.correspondence.Changes;

/**
 * One handover in a list, or on its own page.
 *
 * @param alias of the client
 * @param from who answered, or answers
 * @param to who is to answer, or does
 * @param by who proposed it
 */
public record HandoverLine(
        UUID id,
        String alias,
        String from,
        String to,
        String by,
        String reason,
        String state,
        Instant proposedAt,
        Instant decideBy) {
    static HandoverLine of(Changes.Facts facts, Names names) {
        return new HandoverLine(
                facts.id(),
                names.of(facts.here().client()),
                names.of(facts.from()),
                names.of(facts.to()),
                names.of(facts.by()),
                facts.reason().key(),
                facts.state(),
                facts.proposedAt(),
                facts.decideBy());
    }

    public String path() {
        return "/handovers/" + id;
    }
}
