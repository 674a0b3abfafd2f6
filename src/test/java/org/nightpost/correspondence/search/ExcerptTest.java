package org.nightpost.correspondence.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void caseAndDiacriticsDoNotMatterAndWhatIsMarkedStandsAsItWasWritten() {
        assertEquals("Zoë’s", found("I met Zoë’s brother.", "zoe's"));
        assertEquals("ŁUKASZ", found("ŁUKASZ, ja", "łukasz"));
        assertEquals("Straße", found("In der Straße dort", "STRASSE"));
        assertEquals("Леся", found("Пише Леся.", "леся"));
        assertEquals("café", found("the café there", "cafe"));
        assertEquals("cafe\u0301", found("the cafe\u0301 there", "café"));
        assertEquals("أُم", found("كتبت أُم ياسين", "أم"));
    }

    @Test
    void wordsAreFoundOverTheEndOfALineAndAnyWhiteSpace() {
        assertEquals("by the door", found("She stood by\n\n the\u00A0door and waited.", "By  the door"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertEquals(Optional.empty(), Excerpt.of("Nothing of the kind.", sought("zoe")));
        assertEquals(Optional.empty(), Excerpt.of("", sought("zoe")));
        assertEquals(Optional.empty(), Excerpt.of("Anything.", sought("")));
    }

    @Test
    void anExcerptOfALongLetterIsShortCutsNoWordAndSaysThatThereIsMore() {
        String letter = "before ".repeat(200) + "needle " + "after ".repeat(200);
        Excerpt excerpt = Excerpt.of(letter, sought("needle")).orElseThrow();
        int length = (excerpt.before() + excerpt.found() + excerpt.after()).length();
        assertTrue(length > 120 && length <= Excerpt.SIZE + 4, length + " characters");
        assertTrue(excerpt.before().matches("… (before )+"), excerpt.before());
        assertTrue(excerpt.after().matches("( after)+…"), excerpt.after());
    }

    @Test
    void theWholeOfAShortLetterIsShown() {
        assertEquals(
                Optional.of(new Excerpt("A short ", "letter", " is whole.")),
                Excerpt.of("A short letter is whole.", sought("letter")));
    }

    @Test
    void withoutSpacesNoCharacterIsCutInTwo() {
        String letter = "🦊".repeat(300) + "needle" + "🦊".repeat(300);
        Excerpt excerpt = Excerpt.of(letter, sought("needle")).orElseThrow();
        assertTrue(excerpt.before().matches("…(🦊)+"), excerpt.before());
        assertTrue(excerpt.after().matches("(🦊)+…"), excerpt.after());
    }

    @Test
    void neitherTheLetterNorWhatIsSoughtComesIntoALog() {
        assertEquals("Folded[6]", sought("needle").toString());
        assertEquals(
                "Excerpt", Excerpt.of("needle", sought("needle")).orElseThrow().toString());
    }

    private static String found(String letter, String typed) {
        return Excerpt.of(letter, sought(typed)).orElseThrow().found();
    }

    private static Folded sought(String typed) {
        return Folded.of(typed).stripped();
    }
}
