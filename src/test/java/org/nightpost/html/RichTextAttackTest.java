package org.nightpost.html;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads of the OWASP XSS filter evasion cheat sheet, of mutation XSS, and texts made to be slow or deep. */
class RichTextAttackTest {
    private static final Pattern SAFE = Pattern.compile("(?:[^<>]"
            + "|</?(?:p|h2|h3|ul|ol|li|blockquote|strong|em|u|s)>|<(?:br|hr)>|</a>"
            + "|<a href=\"(?:https://[a-z0-9.-]+|mailto:|tel:)[^\"<>\\s]*\">)*+");

    @ParameterizedTest
    @MethodSource("payloads")
    void nothingThatRunsGetsThrough(String payload) {
        for (String around :
                new String[] {"%s", "<p>%s</p>", "<table><tr><td>%s", "<ul><li>%s", "<svg>%s", "<a href='%s'>x"}) {
            assertSafe(RichText.canonical(around.replace("%s", payload)));
            assertSafe(RichText.fromCommonMark(around.replace("%s", payload)));
        }
        assertSafe(RichText.fromCommonMark(
                "[x](" + payload + ") [y](<" + payload + ">) <" + payload + "> `" + payload + "`"));
    }

    static List<String> payloads() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/html/attacks.txt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<blockquote>",
                "<ul><li>",
                "<b>",
                "<table><tr><td>",
                "<a href=https://x.example>",
                "<svg><p>",
                "<o:p>"
            })
    void tenThousandNestedTagsAreNeitherSlowNorDeep(String tag) {
        SafeHtml passage = assertTimeoutPreemptively(
                ofSeconds(5), () -> RichText.canonical("kept <p>x" + tag.repeat(10_000) + "y"));
        assertTrue(RichText.plain(passage).startsWith("kept"));
        assertEquals(passage, RichText.fromCommonMark(RichText.toCommonMark(passage)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ", "- ", "*a **a ", "[", "![[", "[a](", "`a``b", "<a ", "~~a ", "_a", "&a;", "<!-- ", "a <?", "[a]",
                "***", "\\", "1. "
            })
    void tenThousandOpenSignsOfCommonMarkAreNeitherSlowNorDeep(String sign) {
        SafeHtml passage =
                assertTimeoutPreemptively(ofSeconds(5), () -> RichText.fromCommonMark(sign.repeat(10_000) + "x"));
        assertSafe(passage);
    }

    @Test
    void stepsOfAListThatNeverEndAreNotSlow() {
        String stairs =
                IntStream.range(0, 1_000).mapToObj(i -> " ".repeat(i) + "- x\n").collect(Collectors.joining());
        SafeHtml passage = assertTimeoutPreemptively(ofSeconds(5), () -> RichText.fromCommonMark(stairs));
        assertFalse(RichText.isBlank(passage));
    }

    @Test
    void fiveThousandCombiningMarksAreKeptAndAHundredThousandAreNotSlow() {
        String few = "a" + "\u0316\u0301".repeat(2_500);
        assertEquals(few, RichText.plain(RichText.canonical(few)));
        String many = "a" + "\u0316\u0301".repeat(50_000);
        assertEquals(many, assertTimeoutPreemptively(ofSeconds(5), () -> PlainText.canonical(many)));
    }

    @Test
    void quotesAndListsTooDeepAreFlattenedAndKeepTheirText() {
        SafeHtml passage = RichText.canonical("<blockquote>".repeat(40) + "still here");
        assertEquals("still here", RichText.plain(passage));
        assertEquals(Frame.MAX_DEPTH, passage.text().split("<blockquote>").length - 1);
    }

    private static void assertSafe(SafeHtml html) {
        assertTrue(SAFE.matcher(html.text()).matches(), html::text);
        assertEquals(html, RichText.canonical(html.text()));
        String reading = RichText.forReading(html, n -> "/l/" + n).text();
        assertFalse(
                Pattern.compile("<(?!/?(?:p|h2|h3|ul|ol|li|blockquote|strong|em|u|s|br|hr|a|span)\\b)")
                        .matcher(reading)
                        .find(),
                reading);
    }
}
