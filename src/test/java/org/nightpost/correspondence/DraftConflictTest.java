package org.nightpost.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Words;
import org.nightpost.vault.ContentKey;

class DraftConflictTest {
    private static final Instant NIGHT = Instant.parse("2026-11-18T02:14:00Z");
    private static final UUID SUBMISSION = UUID.randomUUID();
    private static final UUID PART = UUID.randomUUID();

    private final ContentKey key = ContentKey.generate();
    private final Correspondence here =
            new Correspondence(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "en", NIGHT);
    private final Draft draft = new Draft(here, UUID.randomUUID(), SUBMISSION, 0, words("I cannot sleep"), key, NIGHT);

    @Test
    void aPageThatKnowsTheDraftMayStrikeWordsOut() {
        assertTrue(conflict(1, SUBMISSION, "I").isEmpty());
    }

    @Test
    void aSecondTabIsToldAndBothTextsAreKept() {
        DraftConflict conflict = conflict(0, SUBMISSION, "Good morning").orElseThrow();

        assertEquals(words("I cannot sleep"), conflict.theirs());
        assertEquals(words("Good morning"), conflict.mine());
        assertEquals(
                List.of("I cannot sleep", "Good morning"),
                conflict.both().parts().stream().map(Part::text).toList());
        assertEquals(1, conflict.rev());
        assertEquals(SUBMISSION, conflict.submission());
    }

    @Test
    void theSameTextAgainIsNoConflict() {
        assertTrue(conflict(0, SUBMISSION, "I cannot sleep").isEmpty());
    }

    @Test
    void aSaveWhoseAnswerWasLostMayBeWrittenOn() {
        assertTrue(conflict(0, SUBMISSION, "I cannot sleep at night").isEmpty());
    }

    @Test
    void theRightRevisionOfAnotherLetterIsNotKnown() {
        assertFalse(conflict(1, UUID.randomUUID(), "Good morning").isEmpty());
    }

    @Test
    void aDraftThatDoesNotOpenHoldsUpNobody() {
        DraftPage page = page(0, SUBMISSION, "Good morning");

        assertTrue(DraftConflict.between(draft, page, damaged -> Opened.unreadable())
                .isEmpty());
    }

    @Test
    void aDraftOfATakenBackLetterIsAnotherLetter() {
        draft.renewSubmission();

        assertFalse(draft.isKnownTo(1, SUBMISSION));
    }

    @Test
    void everyTabOfAWriterBeginsTheSameLetterAndTheNextOneIsAnother() {
        UUID author = UUID.randomUUID();

        assertEquals(Draft.firstSubmission(here.id(), author, 3), Draft.firstSubmission(here.id(), author, 3));
        assertNotEquals(Draft.firstSubmission(here.id(), author, 3), Draft.firstSubmission(here.id(), author, 4));
        assertNotEquals(
                Draft.firstSubmission(here.id(), author, 3), Draft.firstSubmission(here.id(), UUID.randomUUID(), 3));
    }

    @Test
    void whatTheWriterHasSeenIsNeverForgotten() {
        draft.save(words("a"), 5, here, key, NIGHT);
        draft.save(words("b"), 2, here, key, NIGHT);

        assertEquals(5, draft.seen());
        assertEquals(3, draft.rev());
    }

    private Optional<DraftConflict> conflict(long rev, UUID submission, String words) {
        return DraftConflict.between(draft, page(rev, submission, words), this::open);
    }

    private Opened<LetterContent> open(Draft stored) {
        try {
            return Opened.of(stored.read(key));
        } catch (Exception shut) {
            throw new AssertionError(shut);
        }
    }

    private DraftPage page(long rev, UUID submission, String words) {
        return new DraftPage(new CorrespondenceId(here.id()), submission, rev, 0, words(words));
    }

    private static LetterContent words(String words) {
        return new LetterContent("", List.of(new Passage(PART, Words.plain(words))));
    }
}
