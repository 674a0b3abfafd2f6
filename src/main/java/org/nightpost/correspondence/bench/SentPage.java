package org.nightpost.correspondence.bench;

import java.time.ZoneId;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterFacts;

/**
 * After sending.
 *
 * @param alias of the client
 * @param next who waits next; empty if nobody does
 */
public record SentPage(
        CorrespondenceId correspondence, String alias, ZoneId zone, LetterFacts letter, Optional<Next> next) {
    /** The next one on the caseload. */
    public record Next(CorrespondenceId correspondence, String alias, int minutes) {}

    public String path() {
        return "/correspondences/" + correspondence;
    }
}
