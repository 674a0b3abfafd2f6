package org.nightpost.correspondence;

import java.time.Instant;
import java.util.UUID;

/** What is known of a correspondence without opening a letter. */
public record CorrespondenceFacts(
        CorrespondenceId id, UUID client, UUID counsellor, UUID service, String language, Instant begunAt) {}
