package org.nightpost.html;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents nobody would write, from a seed: markup as editors make it, tag soup, and CommonMark full of signs. */
final class Soup {
    private static final List<String> WORDS = List.of(
            "night",
            "letter",
            "I'm",
            "1986.",
            "2)",
            "#",
            "-",
            "+",
            "*",
            "_",
            "__init__",
            "a_b",
            "~~",
            "~",
            "`",
            "```",
            "[",
            "]",
            "[sighs]",
            "](x)",
            "[x]:",
            "![",
            "!",
            "<b>",
            "</p>",
            "&amp;",
            "&copy;",
            "&",
            "\\",
            "|",
            "===",
            "---",
            ">",
            "https://example.org/?a=1&copy=2",
            "<https://example.org>",
            "سلام",
            "שלום",
            "👩‍👩‍👧",
            "e\u0301",
            "\u0338x",
            "\u00A0",
            "\u202E",
            "\uFEFF",
            "\u200B",
            "\u200Dz",
            "naïve",
            "Ω",
            "\u212B",
            "{{x}}",
            "1.",
            "a)",
            "(x)",
            "\"q\"",
            "’s",
            "***",
            "**",
            "&lt;",
            "&#10;",
            "\t",
            "=",
            "\uD800",
            "\u0000",
            "\u2028",
            "你好",
            "…",
            "—");
    private static final List<String> INLINE = List.of("strong", "em", "u", "s", "b", "i", "del", "span", "font");
    private static final List<String> BLOCKS = List.of(
            "p", "div", "h1", "h2", "h3", "h5", "ul", "ol", "li", "blockquote", "td", "tr", "table", "pre", "hr");
    private static final List<String> NOISE = List.of(
            "<script>alert(1)</script>",
            "<style>p{}</style>",
            "<img src=x onerror=alert(1)>",
            "<svg><p>",
            "<math>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<br>",
            "<br/>",
            "</b>",
            "</li>",
            "<table>",
            "<a href='",
            "<p dir=\"rtl\"",
            "<o:p>",
            "<textarea>",
            "</textarea>",
            "<li>",
            "<noscript>",
            "<template>",
            "<title>",
            "<select>",
            "<frameset>",
            "<plaintext");
    private static final List<String> LINKS = List.of(
            "https://example.org/a_b*c(d)?x=1&copy=2#z",
            "HTTPS://EXAMPLE.ORG",
            "mailto:maria@example.org",
            "tel:+49 30 1234",
            "javascript:alert(1)",
            "http://example.org",
            "https://ä.example/ü \"'<>",
            "//x",
            "https://a@b.example/");
    private static final List<String> SIGNS = List.of(
            "\n", "\n\n", " ", "  \n", "\n> ", "\n- ", "\n1. ", "\n    ", "**", "*", "](", "[", "`", "<u>", "</u>",
            "\\");

    private final Random random;

    Soup(long seed) {
        random = new Random(seed);
    }

    /** Well-formed or nearly so. */
    String document() {
        return repeat(1 + random.nextInt(6), () -> block(4));
    }

    /** Anything in any order. */
    String tags() {
        return repeat(2 + random.nextInt(30), () -> switch (random.nextInt(5)) {
            case 0 -> "<" + one(BLOCKS) + attributes() + ">";
            case 1 -> "</" + one(BLOCKS) + ">";
            case 2 -> (random.nextBoolean() ? "<" : "</") + one(INLINE) + ">";
            case 3 -> one(NOISE);
            default -> one(WORDS) + (random.nextBoolean() ? " " : "");
        });
    }

    String markdown() {
        return repeat(2 + random.nextInt(40), () -> random.nextBoolean() ? one(SIGNS) : one(WORDS));
    }

    private String block(int depth) {
        String tag = one(BLOCKS);
        if (tag.equals("hr")) {
            return "<hr>";
        }
        boolean deeper = depth > 0 && random.nextInt(3) == 0;
        String content = switch (tag) {
            case "ul", "ol" ->
                repeat(1 + random.nextInt(4), () -> "<li" + attributes() + ">" + inside(depth) + "</li>");
            case "blockquote", "div", "td" -> inside(depth);
            default -> deeper ? block(depth - 1) : inline(3);
        };
        return "<" + tag + attributes() + ">" + content + "</" + tag + ">" + (random.nextInt(8) == 0 ? one(WORDS) : "");
    }

    private String inside(int depth) {
        return depth == 0
                ? inline(2)
                : repeat(1 + random.nextInt(3), () -> random.nextInt(3) == 0 ? block(depth - 1) : inline(2));
    }

    private String inline(int depth) {
        return repeat(1 + random.nextInt(5), () -> switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> random.nextInt(3) == 0 ? "<br>" : " ";
            case 4 -> {
                String tag = one(INLINE);
                yield "<" + tag + ">" + inline(depth - 1) + "</" + tag + ">";
            }
            case 5 -> "<a href=\"" + one(LINKS) + "\">" + inline(depth - 1) + "</a>";
            default -> one(WORDS) + (random.nextBoolean() ? " " : "");
        });
    }

    private String attributes() {
        return switch (random.nextInt(12)) {
            case 0 -> " dir=\"rtl\"";
            case 1 -> " dir=ltr";
            case 2 -> " lang=\"ar\"";
            case 3 -> " style='mso-list:l0 level" + (1 + random.nextInt(3)) + " lfo1'";
            case 4 -> " onclick=alert(1) class=x";
            default -> "";
        };
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String repeat(int times, java.util.function.Supplier<String> part) {
        return IntStream.range(0, times).mapToObj(i -> part.get()).collect(Collectors.joining());
    }
}
