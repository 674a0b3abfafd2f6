package org.nightpost.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;

/**
 * Two texts of one letter: another tab or device has saved words that the page did not have. Neither was stored over the
 * other. Whichever the writer chooses is saved again with this submission and revision.
 *
 * @param theirs what is stored
 * @param mine what the page sent
 */
public record DraftConflict(LetterContent theirs, Instant savedAt, LetterContent mine, UUID submission, long rev)
        implements SaveDraft.Result, SendLetter.Result {
    /** Both texts in one letter, the stored one first. */
    public LetterContent both() {
        return theirs.followedBy(mine);
    }

    @Override
    public String toString() {
        return "DraftConflict[" + rev + "]";
    }
}
