package org.nightpost.html;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * CommonMark to markup that is <em>not yet safe</em>: raw HTML goes through, for {@code u} and for directions, and
 * {@link RichText#canonical} decides. No code blocks: who indents a first line means a paragraph.
 */
final class MarkdownReader {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    StrikethroughExtension.builder().requireTwoTildes(true).build()))
            .enabledBlockTypes(
                    Set.of(BlockQuote.class, Heading.class, HtmlBlock.class, ListBlock.class, ThematicBreak.class))
            .maxOpenBlockParsers(60)
            .build();

    private final StringBuilder out = new StringBuilder();

    private MarkdownReader() {}

    static String html(String markdown) {
        MarkdownReader reader = new MarkdownReader();
        reader.walk(PARSER.parse(Characters.strip(markdown)));
        return reader.out.toString();
    }

    /** A loop and no recursion: the depth is in the hands of whoever wrote the text. */
    private void walk(Node root) {
        Node node = root;
        while (node != null) {
            open(node);
            Node next = node.getFirstChild();
            while (next == null && node != null) {
                close(node);
                next = node == root ? null : node.getNext();
                node = node == root ? null : next == null ? node.getParent() : node;
            }
            node = next;
        }
    }

    private void open(Node node) {
        if (node instanceof Text text) {
            out.append(Characters.escape(text.getLiteral()));
        } else if (node instanceof Code code) {
            out.append(Characters.escape(code.getLiteral()));
        } else if (node instanceof HtmlInline inline) {
            out.append(inline.getLiteral());
        } else if (node instanceof HtmlBlock block) {
            out.append(block.getLiteral()).append('\n');
        } else if (node instanceof SoftLineBreak) {
            out.append(' ');
        } else if (node instanceof HardLineBreak) {
            out.append("<br>");
        } else if (node instanceof ThematicBreak) {
            out.append("<hr>");
        } else if (node instanceof Link link) {
            out.append("<a href=\"")
                    .append(Characters.escape(link.getDestination()))
                    .append("\">");
        } else {
            tag("<", node);
        }
    }

    private void close(Node node) {
        if (node instanceof Link) {
            out.append("</a>");
        } else {
            tag("</", node);
        }
    }

    private void tag(String opening, Node node) {
        String name = name(node);
        if (!name.isEmpty()) {
            out.append(opening).append(name).append('>');
        }
    }

    private static String name(Node node) {
        if (node instanceof Heading heading) {
            return "h" + heading.getLevel();
        } else if (node instanceof Paragraph) {
            return "p";
        } else if (node instanceof BulletList) {
            return "ul";
        } else if (node instanceof OrderedList) {
            return "ol";
        } else if (node instanceof ListItem) {
            return "li";
        } else if (node instanceof BlockQuote) {
            return "blockquote";
        } else if (node instanceof StrongEmphasis) {
            return "strong";
        } else if (node instanceof Emphasis) {
            return "em";
        }
        return node instanceof Strikethrough ? "s" : "";
    }
}
