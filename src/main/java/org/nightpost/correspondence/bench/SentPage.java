package org.nightpost.correspondence.bench;

import java.time.ZoneId;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterFacts;

/**
 * After sending.
 *
 * @param alias of the client
 * @param next who waits next, in the block if one was begun; empty if nobody does
 * @param inBlock whether one was begun and not ended
 */
public record SentPage(
        CorrespondenceId correspondence,
        String alias,
        ZoneId zone,
        LetterFacts letter,
        Optional<Next> next,
        boolean inBlock) {
    /** The next one on the caseload. */
    public record Next(CorrespondenceId correspondence, String alias, int minutes) {}

    public String path() {
        return "/correspondences/" + correspondence;
    }
}
