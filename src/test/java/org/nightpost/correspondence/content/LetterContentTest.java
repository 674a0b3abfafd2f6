package org.nightpost.correspondence.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterContentTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    @Test
    void takenBackWordsStandBeforeThoseThatWereBegunSinceAndNoneIsMissing() {
        LetterContent takenBack = new LetterContent("Nights", List.of(plain(ONE, "the letter")));
        LetterContent begun = new LetterContent("More", List.of(plain(TWO, "the draft"), plain(THREE, "")));

        LetterContent both = takenBack.followedBy(begun);

        assertEquals(List.of("the letter", "the draft"), texts(both));
        assertEquals("Nights · More", both.subject());
    }

    @Test
    void ofTwoTextsInTheSamePartBothAreKept() {
        LetterContent both = letter("one text").followedBy(letter("quite another"));

        assertEquals(List.of("one text", "quite another"), texts(both));
        assertNotEquals(both.parts().get(0).id(), both.parts().get(1).id());
    }

    @Test
    void whatIsEqualInBothStandsThereOnce() {
        assertEquals(letter("the same"), letter("the same").followedBy(letter("the same")));
        assertEquals(letter("the letter"), letter("the letter").followedBy(LetterContent.empty(Side.CLIENT)));
    }

    @ParameterizedTest(name = "''{0}'' in the place of ''{1}'': {2}")
    @CsvSource({
        "I cannot sleep, I cannot sleep, true",
        "I cannot sleep at night, I cannot sleep, true",
        "Maria: I cannot sleep, I cannot sleep, true",
        "I still cannot sleep, I cannot sleep, true",
        "I cannot, I cannot sleep, false",
        "I can sleep, I cannot sleep, false",
        "'', I cannot sleep, false",
        "Something else, I cannot sleep, false",
        "I cannot sleep, '', true",
        "aa, aaa, false",
        "aba, aa, true"
    })
    void aSaveKeepsAllOfTheOtherOnlyIfNoWordOfItIsMissing(String mine, String theirs, boolean keeps) {
        assertEquals(keeps, letter(mine).keepsAllOf(letter(theirs)));
    }

    @Test
    void aPartOrASubjectThatIsMissingIsALoss() {
        LetterContent theirs = new LetterContent("Nights", List.of(plain(ONE, "a"), plain(TWO, "b")));

        assertFalse(theirs.without(TWO).keepsAllOf(theirs));
        assertFalse(new LetterContent("", theirs.parts()).keepsAllOf(theirs));
        assertTrue(theirs.with(plain(THREE, "c"), 0).keepsAllOf(theirs));
    }

    @Test
    void aChangedPromptIsALossBecauseNobodyCanTellWhichIsMeant() {
        PromptPart prompt = PromptPart.empty(PromptKind.SHORT_TEXT);
        LetterContent theirs = new LetterContent(
                "", List.of(new PromptPart(prompt.id(), PromptKind.SCALE, "How?", List.of(), "", "", null, 0, "")));
        LetterContent mine = new LetterContent(
                "",
                List.of(new PromptPart(prompt.id(), PromptKind.SCALE, "How much?", List.of(), "", "", null, 0, "")));

        assertFalse(mine.keepsAllOf(theirs));
        assertTrue(theirs.keepsAllOf(theirs));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 123", "1, 1, 213", "1, 99, 231", "3, -1, 132", "3, -99, 312", "2, -2147483648, 213", "9, 1, 123"
    })
    void aPartMovesAsFarAsThereIsRoom(int which, int by, String order) {
        LetterContent content = new LetterContent("", List.of(plain(ONE, "1"), plain(TWO, "2"), plain(THREE, "3")));

        assertEquals(order, String.join("", texts(content.moved(new UUID(0, which), by))));
    }

    @Test
    void answeringAParagraphPutsItsQuoteAndRoomToWriteAtTheEnd() {
        Quote quote = Quote.of(new Place(ONE, TWO, 1), "I cannot sleep");
        LetterContent reply = LetterContent.empty(Side.COUNSELLOR).quoting(quote, Side.COUNSELLOR);

        assertSame(quote, reply.parts().get(1));
        assertTrue(reply.parts().get(2) instanceof Passage passage && passage.words() instanceof Words.Rich);
    }

    @Test
    void theParagraphAtAPlaceIsCountedFromOne() {
        LetterContent letter = letter("first\n\nsecond\nline");

        assertEquals(Optional.of("first"), letter.paragraph(new Place(TWO, ONE, 1)));
        assertEquals(Optional.of("second\nline"), letter.paragraph(new Place(TWO, ONE, 2)));
        assertTrue(letter.paragraph(new Place(TWO, ONE, 0)).isEmpty());
        assertTrue(letter.paragraph(new Place(TWO, ONE, 3)).isEmpty());
        assertTrue(letter.paragraph(new Place(TWO, TWO, 1)).isEmpty());
    }

    @Test
    void aCounsellorsListIsNumberedWithoutItsMarkup() {
        LetterContent letter = new LetterContent(
                "", List.of(new Passage(ONE, Words.rich("<p>first</p><ul><li>tea</li><li>a walk</li></ul>"))));

        assertEquals(Optional.of("first"), letter.paragraph(new Place(TWO, ONE, 1)));
        assertTrue(letter.paragraph(new Place(TWO, ONE, 2)).orElseThrow().contains("tea"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 5", "1, 0, 5", "1000, 0, 5", "1001, 0, 10", "1000, 1, 10", "1500, 600, 15"})
    void minutesToReadGoInStepsOfFive(int words, int wordsOfAnswers, int minutes) {
        assertEquals(minutes, letter("word ".repeat(words)).minutesToRead(wordsOfAnswers));
    }

    @Test
    void whatWasLeftEmptyIsNotSent() {
        PromptPart list =
                new PromptPart(TWO, PromptKind.CHECKLIST, "To do", List.of("", "a", " "), "", "", null, 0, "");
        LetterContent draft = new LetterContent("", List.of(plain(ONE, " \n "), list, plain(THREE, "words")));

        LetterContent sent = draft.tidied();

        assertEquals(List.of(TWO, THREE), sent.parts().stream().map(Part::id).toList());
        assertEquals(List.of("a"), sent.prompts().get(0).options());
        assertEquals(sent, sent.tidied());
    }

    private static LetterContent letter(String words) {
        return new LetterContent("", List.of(plain(ONE, words)));
    }

    private static Passage plain(UUID id, String words) {
        return new Passage(id, Words.plain(words));
    }

    private static List<String> texts(LetterContent content) {
        return content.parts().stream().map(Part::text).toList();
    }
}
