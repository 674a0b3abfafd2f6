package org.nightpost.correspondence.client;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.html.PlainText;

/**
 * What a box held when its page was made, short enough for a hidden field. A box that still holds the same was not
 * touched on this page, so an old page in another tab does not compete with words that were written since. No secret:
 * the words themselves stand beside it.
 */
final class Fingerprint {
    private static final String BLANK = "-";

    private Fingerprint() {}

    static String of(String text) {
        String canonical = PlainText.canonical(text);
        return canonical.isEmpty() ? BLANK : name(canonical);
    }

    static String of(AnswerValue value) {
        if (value.isBlank()) {
            return BLANK;
        }
        if (value instanceof AnswerValue.Text text) {
            return of(text.text());
        }
        if (value instanceof AnswerValue.Scale scale) {
            return name("scale " + scale.value());
        }
        return value instanceof AnswerValue.Choice choice
                ? name("choice " + choice.option())
                : name("choices " + ((AnswerValue.Choices) value).options());
    }

    private static String name(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
