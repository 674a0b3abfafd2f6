package org.nightpost.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every passage; each test tries many made-up ones, the same in every run. */
class RichTextPropertiesTest {
    private static final int TRIES = 800;

    /** The fourteen elements, attributes only where they may be, everything else text. */
    private static final Pattern CANONICAL = Pattern.compile("(?:[^<>&\"\\n\\r\\t]|&(?:amp|lt|gt|quot|#\\d+);"
            + "|</?(?:strong|em|u|s)>|<(?:br|hr)>"
            + "|<(?:p|h2|h3|ul|ol|li|blockquote)(?: dir=\"(?:ltr|rtl)\")?(?: lang=\"[A-Za-z0-9-]+\")?>"
            + "|</(?:p|h2|h3|ul|ol|li|blockquote|a)>"
            + "|<a href=\"(?:https://|mailto:|tel:)[^<>\" ]+\">)*+");

    @Test
    void canonicalAgainChangesNothing() {
        forAll(Soup::document, soup -> {
            SafeHtml once = RichText.canonical(soup);
            assertEquals(once, RichText.canonical(once.text()), soup);
        });
        forAll(Soup::tags, soup -> {
            SafeHtml once = RichText.canonical(soup);
            assertEquals(once, RichText.canonical(once.text()), soup);
        });
    }

    @Test
    void onlyTheFourteenElementsAreEverWritten() {
        forAll(Soup::tags, soup -> assertCanonical(RichText.canonical(soup), soup));
        forAll(Soup::document, soup -> assertCanonical(RichText.canonical(soup), soup));
        forAll(Soup::markdown, soup -> assertCanonical(RichText.fromCommonMark(soup), soup));
    }

    @Test
    void commonMarkSaysThePassageBack() {
        forAll(Soup::document, soup -> assertRoundTrip(RichText.canonical(soup)));
        forAll(Soup::tags, soup -> assertRoundTrip(RichText.canonical(soup)));
        forAll(Soup::markdown, soup -> assertRoundTrip(RichText.fromCommonMark(soup)));
    }

    @Test
    void everyLinkIsAskedForOnceAndInOrder() {
        forAll(Soup::document, soup -> {
            SafeHtml passage = RichText.canonical(soup);
            StringBuilder asked = new StringBuilder();
            RichText.forReading(passage, n -> {
                asked.append(RichText.links(passage).get(n)).append('\n');
                return "/link/" + n;
            });
            String https = String.join(
                    "",
                    RichText.links(passage).stream()
                            .filter(l -> l.startsWith("https"))
                            .map(l -> l + "\n")
                            .toList());
            assertEquals(https, asked.toString(), soup);
        });
    }

    @Test
    void noStrippedCharacterAndNoLoneSurrogateIsLeft() {
        Pattern stripped = Pattern.compile("[\\u202A-\\u202E\\uFEFF\\x00\\p{Cs}]");
        forAll(Soup::tags, soup -> {
            assertTrue(!stripped.matcher(RichText.canonical(soup).text()).find(), soup);
            assertTrue(!stripped.matcher(PlainText.canonical(soup)).find(), soup);
        });
    }

    @Test
    void plainTextAgainChangesNothing() {
        forAll(Soup::markdown, soup -> {
            String once = PlainText.canonical(soup);
            assertEquals(once, PlainText.canonical(once));
            String line = PlainText.line(soup);
            assertEquals(line, PlainText.line(line));
        });
    }

    private static void assertRoundTrip(SafeHtml passage) {
        String markdown = RichText.toCommonMark(passage);
        assertEquals(passage, RichText.fromCommonMark(markdown), markdown);
        assertEquals(passage, RichText.fromCommonMark(markdown.replace("\n", "\r\n")), "as a browser posts it");
    }

    private static void assertCanonical(SafeHtml passage, String soup) {
        assertTrue(CANONICAL.matcher(passage.text()).matches(), () -> soup + "\n gave " + passage.text());
    }

    private static void forAll(Function<Soup, String> kind, java.util.function.Consumer<String> holds) {
        for (int seed = 0; seed < TRIES; seed++) {
            holds.accept(kind.apply(new Soup(seed)));
        }
    }
}
