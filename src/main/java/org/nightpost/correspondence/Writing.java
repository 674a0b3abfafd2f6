package org.nightpost.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;

/**
 * What a page needs on which a letter is written. {@code submission}, {@code rev} and {@code seen} go back with it as
 * {@link DraftPage}.
 *
 * @param content the draft, or one empty passage if there is none
 * @param urgent whether its client ticked that it is urgent for them
 * @param savedAt when it was last saved; empty if there is no draft
 * @param arrived the last letter of the other side if it came since this was begun; else empty
 */
public record Writing(
        UUID submission,
        long rev,
        int seen,
        Opened<LetterContent> content,
        boolean urgent,
        Optional<Instant> savedAt,
        Optional<LetterFacts> arrived) {}
