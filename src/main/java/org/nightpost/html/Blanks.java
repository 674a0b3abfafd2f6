package org.nightpost.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code [[fields]]} of words that are used again: what has to be filled in before they go to anybody. A field is at most
 * 80 characters long, with no bracket in it.
 */
public final class Blanks {
    private static final Pattern BLANK = Pattern.compile("\\[\\[([^\\[\\]]{0,80})]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private Blanks() {}

    /** As they stand in this text, brackets and all, each once. */
    public static List<String> in(String text) {
        return BLANK.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    /** With these fields filled in, by their names in small letters; the others stay. Marks round a name stay too. */
    public static SafeHtml filled(SafeHtml words, Map<String, String> known) {
        String filled = BLANK.matcher(words.text()).replaceAll(blank -> {
            @Nullable String value = known.get(name(blank.group(1)));
            return Matcher.quoteReplacement(value == null ? blank.group() : Characters.escape(value));
        });
        return RichText.canonical(filled);
    }

    private static String name(String typed) {
        return SPACES.matcher(typed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
