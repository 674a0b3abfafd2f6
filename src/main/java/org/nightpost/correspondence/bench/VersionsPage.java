package org.nightpost.correspondence.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.nightpost.correspondence.CorrespondenceId;

/**
 * Two texts of one reply, side by side; nothing was stored over the other.
 *
 * @param kind {@code conflict} if another window saved other words, {@code sent} if other words have gone out already
 * @param at when the other text was saved or sent
 * @param mine the text of this window
 * @param theirSubject of the other
 * @param theirs the other
 * @param carried this window's words, with the revision and submission under which they can be kept
 */
public record VersionsPage(
        CorrespondenceId correspondence,
        String kind,
        String alias,
        String language,
        ZoneId zone,
        Instant at,
        List<ReadPart> mine,
        String theirSubject,
        List<ReadPart> theirs,
        Carried carried) {
    public String path() {
        return "/correspondences/" + correspondence;
    }
}
