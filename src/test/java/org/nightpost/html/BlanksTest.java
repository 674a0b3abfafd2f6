package org.nightpost.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlanksTest {
    @Test
    void everyFieldIsFoundOnceAsItWasWritten() {
        assertEquals(
                List.of("[[name]]", "[[next  date]]", "[[]]"),
                Blanks.in("Dear [[name]], [[next  date]] it is, [[name]]. [[]]"));
    }

    @Test
    void singleBracketsFeelingsAndHalvesAreNoFields() {
        assertEquals(
                List.of(),
                Blanks.in("I was [sad] and [[ open, ] ] closed, [[a[b]] and " + "[[" + "x".repeat(81) + "]]"));
    }

    @Test
    void knownFieldsAreFilledWhateverTheirCaseAndSpacesAndTheOthersStay() {
        assertEquals(
                "<p>Dear Zoë, on [[next date]]. Zoë</p>",
                filled("<p>Dear [[ Name ]], on [[next date]]. [[name]]</p>", "name", "Zoë"));
    }

    @Test
    void marksRoundAFieldStay() {
        assertEquals(
                "<p>Dear <strong>Zoë</strong></p>", filled("<p>Dear <strong>[[name]]</strong></p>", "name", "Zoë"));
    }

    @Test
    void aNameIsTextAndNeverMarkup() {
        assertEquals("<p>&lt;b&gt;Bo&lt;/b&gt; &amp; $1</p>", filled("<p>[[name]]</p>", "name", "<b>Bo</b> & $1"));
    }

    private static String filled(String html, String name, String value) {
        return Blanks.filled(RichText.canonical(html), Map.of(name, value)).text();
    }
}
