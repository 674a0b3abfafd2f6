package org.nightpost.correspondence.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was changed is told word by word, and nothing of either text is lost on the way. */
class WordDiffTest {
    @Test
    void aWordThatWasReplacedStandsThereTwice() {
        assertEquals(
                "I [-think-] {+wonder+} you would be right.",
                told(WordDiff.of(List.of("I think you would be right."), List.of("I wonder you would be right."))));
    }

    @Test
    void theSameTextIsNotTouched() {
        List<Changed> same = WordDiff.of(List.of("One.", "Two."), List.of("One.", "Two."));
        assertEquals(2, same.size());
        assertFalse(same.get(0).isTouched() || same.get(1).isTouched());
    }

    @Test
    void aParagraphThatWasTakenOutOrPutInStandsAlone() {
        assertEquals(
                "One.|[-Two words.-]|Three.",
                told(WordDiff.of(List.of("One.", "Two words.", "Three."), List.of("One.", "Three."))));
        assertEquals(
                "One.|{+Two words.+}|Three.",
                told(WordDiff.of(List.of("One.", "Three."), List.of("One.", "Two words.", "Three."))));
    }

    @Test
    void nothingBecomesSomethingAndSomethingNothing() {
        assertEquals("{+All new.+}", told(WordDiff.of(List.of(), List.of("All new."))));
        assertEquals("[-All old.-]", told(WordDiff.of(List.of("All old."), List.of())));
        assertEquals(List.of(), WordDiff.of(List.of(), List.of()));
    }

    @Test
    void bothTextsCanBeReadOutOfItWhateverTheyAre() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> before = text(random);
            List<String> after = text(random);
            List<Changed> changed = WordDiff.of(before, after);
            assertEquals(words(before), words(changed, Changed.Kind.ADDED));
            assertEquals(words(after), words(changed, Changed.Kind.REMOVED));
        }
    }

    @Test
    void aVeryLongLetterIsComparedInReasonableTime() {
        List<String> before = List.of(String.join(" ", Collections.nCopies(5_000, "before")));
        List<String> after = List.of(String.join(" ", Collections.nCopies(5_000, "after")));
        assertTrue(WordDiff.of(before, after).get(0).isTouched());
    }

    private static List<String> text(Random random) {
        return Stream.generate(() -> Stream.generate(() -> "w" + random.nextInt(5))
                        .limit(1 + random.nextInt(6))
                        .collect(Collectors.joining(" ")))
                .limit(random.nextInt(5))
                .toList();
    }

    private static List<String> words(List<String> paragraphs) {
        return paragraphs.stream().flatMap(one -> Stream.of(one.split(" "))).toList();
    }

    /** All words but those of this kind. */
    private static List<String> words(List<Changed> changed, Changed.Kind without) {
        return changed.stream()
                .flatMap(one -> one.runs().stream())
                .filter(run -> run.kind() != without)
                .flatMap(run -> Stream.of(run.text().split(" ")))
                .toList();
    }

    private static String told(List<Changed> changed) {
        return changed.stream()
                .map(one -> one.runs().stream()
                        .map(run -> switch (run.kind()) {
                            case SAME -> run.text();
                            case REMOVED -> "[-" + run.text() + "-]";
                            case ADDED -> "{+" + run.text() + "+}";
                        })
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("|"));
    }
}
