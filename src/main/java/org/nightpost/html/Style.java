package org.nightpost.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code style} of pasted text says about its meaning. Google Docs and phones write bold as a font weight
 * on a {@code span}, and wrap everything in a {@code b} of normal weight; Word writes lists as
 * {@code mso-list:l0 level2 lfo1} on a paragraph and {@code mso-list:Ignore} round the number.
 *
 * @param bold, italic null where the style says nothing about it
 * @param listLevel 1 to 9, or 0 outside Word's lists
 */
record Style(
        @Nullable Boolean bold,
        @Nullable Boolean italic,
        boolean underlined,
        boolean struck,
        boolean listMarker,
        int listLevel) {
    static final Style NONE = new Style(null, null, false, false, false, 0);
    private static final Pattern LIST_LEVEL = Pattern.compile("l\\d+ +level([1-9])\\b.*");

    static Style of(String css) {
        Style style = NONE;
        for (String declaration : css.toLowerCase(Locale.ROOT).split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                style = style.and(
                        declaration.substring(0, colon).strip(),
                        declaration
                                .substring(colon + 1)
                                .replace("!important", "")
                                .strip());
            }
        }
        return style;
    }

    private Style and(String property, String value) {
        return switch (property) {
            case "font-weight" -> new Style(isBold(value), italic, underlined, struck, listMarker, listLevel);
            case "font-style" -> new Style(bold, isItalic(value), underlined, struck, listMarker, listLevel);
            case "text-decoration", "text-decoration-line" ->
                new Style(
                        bold,
                        italic,
                        value.contains("underline"),
                        value.contains("line-through"),
                        listMarker,
                        listLevel);
            case "mso-list" -> new Style(bold, italic, underlined, struck, value.equals("ignore"), level(value));
            default -> this;
        };
    }

    private static @Nullable Boolean isBold(String value) {
        return switch (value) {
            case "bold", "bolder", "600", "700", "800", "900" -> true;
            case "normal", "lighter", "100", "200", "300", "400", "500" -> false;
            default -> null;
        };
    }

    private static @Nullable Boolean isItalic(String value) {
        return switch (value) {
            case "italic", "oblique" -> true;
            case "normal" -> false;
            default -> null;
        };
    }

    private static int level(String value) {
        Matcher level = LIST_LEVEL.matcher(value);
        return level.matches() ? Integer.parseInt(level.group(1)) : 0;
    }
}
