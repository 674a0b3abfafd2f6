package org.nightpost.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a correspondence without opening a letter.
 *
 * @param clientUnknownSince since when its client has a new passphrase and nobody has confirmed who they are
 */
public record CorrespondenceFacts(
        CorrespondenceId id,
        UUID client,
        UUID counsellor,
        UUID service,
        String language,
        Instant begunAt,
        Optional<Instant> clientUnknownSince) {}
