package org.nightpost.correspondence.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.content.Problem.Code;

class UnfilledTest {
    private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");

    @Test
    void anUnfilledFieldHoldsBackSendingAndIsNamedWithItsPassage() {
        LetterContent letter = letter(Words.rich("<p>Until [[next date]], [[place]].</p>"));
        assertEquals(
                List.of(
                        new Problem(ID, "words", Code.FIELD_UNFILLED, 0, 0, "[[next date]]"),
                        new Problem(ID, "words", Code.FIELD_UNFILLED, 0, 0, "[[place]]")),
                letter.problemsForSending(Side.COUNSELLOR, false));
    }

    @Test
    void aFieldThatIsHalfBoldIsFoundToo() {
        LetterContent letter = letter(Words.rich("<p>Until [[next <strong>date</strong>]].</p>"));
        assertEquals(
                List.of("[[next date]]"),
                letter.problemsForSending(Side.COUNSELLOR, false).stream()
                        .map(Problem::what)
                        .toList());
    }

    @Test
    void whatAClientWritesInDoubleBracketsIsNoField() {
        assertEquals(List.of(), letter(Words.plain("I felt [[nothing]].")).problemsForSending(Side.CLIENT, false));
    }

    @Test
    void aProblemSaysNothingOfWhatSomebodyWrote() {
        assertFalse(Problem.unfilled(ID, "[[secret]]").toString().contains("secret"));
    }

    private static LetterContent letter(Words words) {
        return new LetterContent("", List.of(new Passage(ID, words)));
    }
}
