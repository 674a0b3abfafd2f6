package org.nightpost.html;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightpost.html.Passage.Block;
import org.nightpost.html.Passage.Item;
import org.nightpost.html.Passage.Leaf;

/** Writes a passage for the person who reads it: links by way of the link page, feelings softly, directions found. */
final class ReadingWriter extends HtmlWriter {
    // Not [[fields]] of snippets and not footnotes: a feeling has words.
    private static final Pattern FEELING =
            Pattern.compile("(?<!\\[)\\[(?=[^\\[\\]]{0,80}\\p{L})[^\\[\\]\\n]{1,80}\\](?!\\])");

    private final IntFunction<String> linkPage;
    private int link;

    ReadingWriter(IntFunction<String> linkPage) {
        this.linkPage = linkPage;
    }

    /** The text escaped, words in single brackets marked as a feeling. */
    static String softly(String line) {
        StringBuilder out = new StringBuilder();
        Matcher feeling = FEELING.matcher(line);
        int from = 0;
        while (feeling.find()) {
            out.append(Characters.escape(line.substring(from, feeling.start())))
                    .append("<span class=\"feeling\">")
                    .append(Characters.escape(feeling.group()))
                    .append("</span>");
            from = feeling.end();
        }
        return out.append(Characters.escape(line.substring(from))).toString();
    }

    /**
     * {@code dir="auto"} looks past children that have a direction of their own, and here all have: what only holds
     * other blocks gets the direction of its first words, or a list in Arabic would have its numbers on the left.
     */
    @Override
    String attributes(Block block) {
        if (block.attributes().dir() != null) {
            return super.attributes(block);
        }
        boolean holdsText = block instanceof Leaf || (block instanceof Item item && item.isTight());
        String found = holdsText ? "auto" : Characters.direction(block.plain());
        return " dir=\"" + (found.isEmpty() ? "auto" : found) + "\"" + super.attributes(block);
    }

    @Override
    void text(String line) {
        out.append(softly(line));
    }

    @Override
    void openLink(String href) {
        int index = link++;
        if (Href.host(href) == null) {
            super.openLink(href);
        } else {
            String way = linkPage.apply(index);
            out.append("<a href=\"").append(Characters.escape(way)).append("\" rel=\"noopener noreferrer\">");
        }
    }

    @Override
    void closeLink(String href) {
        super.closeLink(href);
        String host = Href.host(href);
        if (host != null) {
            out.append(" <span class=\"host\">(")
                    .append(Characters.escape(host))
                    .append(")</span>");
        }
    }
}
