package org.nightpost.html;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void linesEndInOneWayAndParagraphsAreOneBlankLineApart() {
        assertEquals(
                "a\nb\n\nc\n\nd",
                PlainText.canonical("\r\n\n a\r\nb  \t\r\n \r\n\n\nc\r\rd\u2029\n ".replace(" a", "a")));
    }

    @Test
    void spacesAtTheStartOfALineStay() {
        assertEquals("  a\n    b", PlainText.canonical("\n  a\n    b"));
    }

    @Test
    void textIsComposedAndLosesWhatReordersIt() {
        assertEquals("é ab�", PlainText.canonical("e\u0301 \u202Ea\uFEFF\u0000b\u0007\uDC00"));
        assertEquals("سلام \u2067x\u2069 👩‍👩‍👧", PlainText.canonical("سلام \u2067x\u2069 👩‍👩‍👧"));
    }

    @Test
    void aNameIsOneLine() {
        assertEquals("Ana María O’Neill", PlainText.line(" Ana\tMari\u0301a\r\n\u00A0 O’Neill\u202E "));
        assertEquals("", PlainText.line("\u202E \n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u200B \u2060\u00AD",
                "\u3164",
                "\u034F",
                "\uFE0F",
                "\u2800\u115F",
                "\uDB40\uDC41",
                "\u200B\n\n\u200D"
            })
    void whatNobodyWouldSeeIsNoText(String unseen) {
        assertEquals("", PlainText.line(unseen));
        assertEquals("", PlainText.canonical(unseen));
        assertEquals(
                "a" + unseen.charAt(0) + "b",
                PlainText.line("a" + unseen.charAt(0) + "b").replace('\uFFFD', unseen.charAt(0)));
    }

    @Test
    void aBlankLineMakesAParagraph() {
        assertEquals(List.of("a\nb", "c"), PlainText.paragraphs(PlainText.canonical("a\nb\n\n\nc\n")));
        assertEquals(List.of(), PlainText.paragraphs(PlainText.canonical(" \n ")));
    }

    @Test
    void theReaderSeesWhatWasTypedAndNoLinks() {
        assertEquals(
                "&lt;b&gt; &amp;amp; &quot;x&quot;<br>https://example.org <span class=\"feeling\">[cries]</span>",
                PlainText.forReading("<b> &amp; \"x\"\nhttps://example.org [cries]")
                        .text());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "It's 2 o'clock – again!, 4",
        "'one\n\ntwo', 2",
        "Я не сплю, 3",
        "سلام عليكم, 2",
        "👍 …, 0",
        "well-known, 1"
    })
    void wordsAreCountedAsPeopleDo(String text, int words) {
        assertEquals(words, PlainText.words(text));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "abc, 3", "é, 1", "👩‍👩‍👧, 1", "🇩🇪🇺🇦, 2", "👍🏽, 1", "नि, 1", "각, 1"})
    void aCharacterIsWhatPeopleSeeAsOne(String text, int graphemes) {
        assertEquals(graphemes, PlainText.graphemes(text));
    }

    @Test
    void countingIsNotSlow() {
        assertTimeoutPreemptively(ofSeconds(5), () -> {
            assertEquals(1, PlainText.graphemes("a" + "\u0301".repeat(5_000)));
            assertEquals(1, PlainText.graphemes("👩\u200D".repeat(20_000)));
            assertEquals(20_000, PlainText.graphemes("🇩🇪".repeat(20_000)));
            assertEquals(1, PlainText.words("a".repeat(100_000)));
        });
    }
}
