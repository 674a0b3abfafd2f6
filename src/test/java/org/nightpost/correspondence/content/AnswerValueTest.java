package org.nightpost.correspondence.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightpost.correspondence.content.AnswerValue.Choice;
import org.nightpost.correspondence.content.AnswerValue.Choices;
import org.nightpost.correspondence.content.AnswerValue.Nothing;
import org.nightpost.correspondence.content.AnswerValue.Scale;
import org.nightpost.correspondence.content.AnswerValue.Text;
import org.nightpost.correspondence.content.Problem.Code;

class AnswerValueTest {
    @ParameterizedTest
    @CsvSource({
        "FREE_TEXT, Text",
        "SHORT_TEXT, Text",
        "SCALE, Scale",
        "ONE_CHOICE, Choice",
        "SEVERAL, Choices",
        "CHECKLIST, Choices"
    })
    void everyKindTakesItsOwnValueAndNoOther(PromptKind kind, String takes) {
        for (AnswerValue value : List.of(new Text("a"), new Scale(1), new Choice(1), choices(1))) {
            List<Code> expected =
                    value.getClass().getSimpleName().equals(takes) ? List.of() : List.of(Code.ANSWER_DOES_NOT_FIT);

            assertEquals(expected, codes(value, kind), kind + " " + value);
        }
    }

    @ParameterizedTest
    @EnumSource(PromptKind.class)
    void anyAnswerCanBeEmptiedAgain(PromptKind kind) {
        assertEquals(List.of(), codes(new Nothing(), kind));
        assertTrue(new Nothing().isBlank());
    }

    @ParameterizedTest
    @CsvSource({"0, true", "10, true", "-1, false", "11, false"})
    void aScaleGoesFromZeroToTen(int value, boolean good) {
        assertEquals(good ? List.of() : List.of(Code.ANSWER_OFF_SCALE), codes(new Scale(value), PromptKind.SCALE));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "2, true", "-1, false", "3, false"})
    void onlyAnOptionThatIsThereCanBeChosen(int option, boolean good) {
        List<Code> expected = good ? List.of() : List.of(Code.ANSWER_OPTION_UNKNOWN);

        assertEquals(expected, codes(new Choice(option), PromptKind.ONE_CHOICE));
        assertEquals(expected, codes(choices(0, option), PromptKind.CHECKLIST));
    }

    @Test
    void aShortTextIsShort() {
        assertEquals(List.of(), codes(new Text("x".repeat(300)), PromptKind.SHORT_TEXT));
        assertEquals(List.of(Code.ANSWER_TOO_LONG), codes(new Text("x".repeat(301)), PromptKind.SHORT_TEXT));
        assertEquals(List.of(), codes(new Text("x".repeat(20_000)), PromptKind.FREE_TEXT));
        assertEquals(List.of(Code.ANSWER_TOO_LONG), codes(new Text("x".repeat(20_001)), PromptKind.FREE_TEXT));
    }

    @Test
    void zeroIsAnAnswerAndAnEmptyTickListIsNone() {
        assertFalse(new Scale(0).isBlank());
        assertFalse(new Choice(0).isBlank());
        assertTrue(choices().isBlank());
        assertTrue(new Text(" \n ").isBlank());
    }

    @Test
    void readersSeeTheWordsThatWereChosen() {
        assertEquals(List.of("tea", "sleep"), choices(2, 0).inWords(prompt(PromptKind.SEVERAL)));
        assertEquals(List.of("walk"), new Choice(1).inWords(prompt(PromptKind.ONE_CHOICE)));
        assertEquals(List.of("7"), new Scale(7).inWords(prompt(PromptKind.SCALE)));
        assertEquals(List.of("one", "two"), new Text("one\n\ntwo").inWords(prompt(PromptKind.FREE_TEXT)));
        assertEquals(List.of(), new Nothing().inWords(prompt(PromptKind.FREE_TEXT)));
    }

    @Test
    void anotherTabsAnswerIsLostUnlessItsWordsAreStillThere() {
        assertTrue(new Text("because of the noise").keepsAllOf(new Text("because")));
        assertFalse(new Text("the noise").keepsAllOf(new Text("because")));
        assertFalse(new Nothing().keepsAllOf(new Text("because")));
        assertFalse(new Scale(3).keepsAllOf(new Scale(4)));
        assertTrue(new Scale(3).keepsAllOf(new Scale(3)));
        assertTrue(new Scale(3).keepsAllOf(new Nothing()));
    }

    private static List<Code> codes(AnswerValue value, PromptKind kind) {
        return value.problems(prompt(kind)).stream().map(Problem::code).toList();
    }

    private static PromptPart prompt(PromptKind kind) {
        return new PromptPart(UUID.randomUUID(), kind, "?", List.of("tea", "walk", "sleep"), "", "", null, 0, "");
    }

    private static Choices choices(Integer... options) {
        return new Choices(new TreeSet<>(List.of(options)));
    }
}
