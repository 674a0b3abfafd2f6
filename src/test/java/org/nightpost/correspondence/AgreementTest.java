package org.nightpost.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.content.Side;
import org.nightpost.people.agreement.Agreement.Counts;
import org.nightpost.people.agreement.Consents;

/** How exchanges are counted, and when there is something to agree to. */
class AgreementTest {
    private static final Instant AGREED = Instant.parse("2026-03-20T09:00:00Z");
    private static final UUID HERE = UUID.randomUUID();

    private final List<LetterFacts> letters = new ArrayList<>();

    @Test
    void nobodyHasWrittenAndTheFirstIsAtHand() {
        assertCounts(Counts.ANSWERED, 0, 1);
        assertCounts(Counts.OPENED, 0, 1);
    }

    @Test
    void aLetterAndItsAnswerAreOneExchange() {
        client(1, 0);
        assertCounts(Counts.ANSWERED, 0, 1);
        counsellor(2);
        assertCounts(Counts.ANSWERED, 1, 2);
    }

    @Test
    void severalLettersBeforeAnAnswerAreOneExchange() {
        client(1, 0);
        client(2, 0);
        client(3, 0);
        counsellor(4);
        assertCounts(Counts.ANSWERED, 1, 2);
    }

    @Test
    void aSecondLetterOfTheCounsellorAndAFirstOneUnaskedCountForNothing() {
        counsellor(1);
        client(2, 0);
        counsellor(3);
        counsellor(4);
        assertCounts(Counts.ANSWERED, 1, 2);
    }

    @Test
    void theAnnouncementOfAnotherCounsellorAnswersNothing() {
        client(1, 0);
        letters.add(facts(2, Side.COUNSELLOR, 0, true));
        assertCounts(Counts.ANSWERED, 0, 1);
    }

    @Test
    void whereOpeningCountsTheNextLetterAfterItIsTheNextExchange() {
        client(1, 2);
        assertCounts(Counts.OPENED, 1, 1);
        client(3, 0);
        assertCounts(Counts.OPENED, 1, 2);
        assertCounts(Counts.ANSWERED, 0, 1);
    }

    @Test
    void whereOpeningCountsALetterThatNobodyOpenedIsNotUsedUp() {
        client(1, 0);
        client(2, 0);
        assertCounts(Counts.OPENED, 0, 1);
        counsellor(3);
        assertCounts(Counts.OPENED, 1, 2);
    }

    @Test
    void whatWasWrittenBeforeTheAgreementBelongsToAnEarlierOne() {
        client(-2, 0);
        counsellor(-1);
        client(0, 0);
        assertCounts(Counts.ANSWERED, 0, 1);
    }

    @Test
    void theLastIsSaidBeforehandAndNothingIsLeftAfterIt() {
        Standing last = new Standing(6, 6, 5, AGREED, false, false, false);
        Standing after = new Standing(7, 6, 6, AGREED, false, false, false);
        Standing expired = new Standing(6, 6, 5, AGREED, true, false, false);
        assertTrue(last.isLast() && !last.isOver());
        assertTrue(!after.isLast() && after.isOver());
        assertTrue(!expired.isLast() && expired.isOver());
    }

    @Test
    void anotherVersionAndAnotherAgreementAreEachAgreedToOnTheirOwn() {
        Consents.History first = history(1, given(1, 1, 0));
        assertTrue(first.holds(1));
        assertFalse(first.holds(2), "another version is asked for");
        Consents.History offered = history(2, given(1, 1, 0));
        assertTrue(offered.isOffered());
        assertFalse(offered.holds(1), "another agreement is asked for, though the words are the same");
    }

    @Test
    void countingBeginsAnewWithAnotherAgreementAndNotWithAnotherVersion() {
        assertEquals(
                Optional.of(at(0)), history(1, given(1, 1, 0), given(2, 1, 5)).since());
        assertEquals(
                Optional.of(at(9)),
                history(2, given(1, 1, 0), given(2, 1, 5), given(2, 2, 9)).since());
        assertEquals(Optional.empty(), history(1).since());
    }

    private void assertCounts(Counts counts, int used, int atHand) {
        Counting counting = Counting.of(letters, counts, AGREED);
        assertEquals(List.of(used, atHand), List.of(counting.used(), counting.atHand()));
    }

    private void client(int hour, int openedHour) {
        letters.add(facts(hour, Side.CLIENT, openedHour, false));
    }

    private void counsellor(int hour) {
        letters.add(facts(hour, Side.COUNSELLOR, 0, false));
    }

    private LetterFacts facts(int hour, Side side, int openedHour, boolean announcing) {
        return new LetterFacts(
                new LetterId(UUID.randomUUID()),
                new CorrespondenceId(HERE),
                letters.size() + 1,
                UUID.randomUUID(),
                side,
                at(hour),
                openedHour == 0 ? null : at(openedHour),
                5,
                false,
                announcing,
                0,
                false);
    }

    private static Consents.History history(int offered, Consents.Given... given) {
        return new Consents.History(List.of(given), offered);
    }

    private static Consents.Given given(int version, int round, int hour) {
        return new Consents.Given(HERE, HERE, HERE, version, round, "en", at(hour));
    }

    private static Instant at(int hour) {
        return AGREED.plus(Duration.ofHours(hour));
    }
}
