package org.nightpost.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;

/**
 * Two texts of one letter: another tab or device has saved words that the page did not have. Neither was stored over the
 * other. Whichever the writer chooses is saved again with this submission and revision.
 *
 * @param theirs what is stored
 * @param mine what the page sent
 */
public record DraftConflict(LetterContent theirs, Instant savedAt, LetterContent mine, UUID submission, long rev)
        implements SaveDraft.Result, SendLetter.Result {
    /**
     * Whether putting the page in the place of the draft would lose words the page never had. A page that knows the draft as
     * it is may change it at will; one that does not may still add to it: so a save that overtook its own answer goes
     * through.
     *
     * @param open asked only if it matters; a draft that does not open has no words to lose
     */
    static Optional<DraftConflict> between(Draft draft, DraftPage page, Function<Draft, Opened<LetterContent>> open) {
        if (draft.isKnownTo(page.rev(), page.submission())) {
            return Optional.empty();
        }
        return open.apply(draft)
                .value()
                .filter(stored -> !page.content().keepsAllOf(stored))
                .map(stored ->
                        new DraftConflict(stored, draft.savedAt(), page.content(), draft.submission(), draft.rev()));
    }

    /** Both texts in one letter, the stored one first. */
    public LetterContent both() {
        return theirs.followedBy(mine);
    }

    @Override
    public String toString() {
        return "DraftConflict[" + rev + "]";
    }
}
