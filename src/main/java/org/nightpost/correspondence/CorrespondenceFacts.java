package org.nightpost.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a correspondence without opening a letter.
 *
 * @param counsellor who is responsible, also while somebody covers for them
 * @param clientUnknownSince since when its client has a new passphrase and nobody has confirmed who they are
 * @param cover who answers while the counsellor is away, now or soon
 */
public record CorrespondenceFacts(
        CorrespondenceId id,
        UUID client,
        UUID counsellor,
        UUID service,
        String language,
        Instant begunAt,
        Optional<Instant> clientUnknownSince,
        Optional<Cover> cover) {
    /** Who covers at this moment; empty if nobody has to. */
    public Optional<Cover> coverAt(Instant now) {
        return cover.filter(one -> one.isAt(now));
    }

    /** Who answers at this moment: the counsellor, or who covers for them. */
    public UUID answersAt(Instant now) {
        return coverAt(now).map(Cover::person).orElse(counsellor);
    }
}
