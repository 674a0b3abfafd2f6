package org.nightpost.html;

import java.util.ArrayList;
import java.util.List;
import org.nightpost.html.Passage.Attributes;
import org.nightpost.html.Passage.Block;
import org.nightpost.html.Passage.Item;
import org.nightpost.html.Passage.Leaf;
import org.nightpost.html.Passage.Listing;
import org.nightpost.html.Passage.Mark;
import org.nightpost.html.Passage.Quote;
import org.nightpost.html.Passage.Run;

/** Writes the canonical form: no white space between blocks, marks always nested in the same order. */
class HtmlWriter {
    final StringBuilder out = new StringBuilder();

    final String write(List<? extends Block> blocks) {
        blocks(blocks);
        return out.toString();
    }

    /** The attributes of a block as they are written, each with a space before it. */
    String attributes(Block block) {
        Attributes attributes = block.attributes();
        return (attributes.dir() == null ? "" : " dir=\"" + attributes.dir() + "\"")
                + (attributes.lang() == null ? "" : " lang=\"" + attributes.lang() + "\"");
    }

    void text(String line) {
        out.append(Characters.escape(line));
    }

    void openLink(String href) {
        out.append("<a href=\"").append(Characters.escape(href)).append("\">");
    }

    void closeLink(String href) {
        out.append("</a>");
    }

    private void blocks(List<? extends Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Leaf leaf) {
            element(leaf.tag(), leaf, () -> runs(leaf.runs()));
        } else if (block instanceof Listing listing) {
            element(listing.ordered() ? "ol" : "ul", listing, () -> blocks(listing.items()));
        } else if (block instanceof Item item) {
            element("li", item, () -> item(item));
        } else if (block instanceof Quote quote) {
            element("blockquote", quote, () -> blocks(quote.blocks()));
        } else {
            out.append("<hr>");
        }
    }

    private void element(String tag, Block block, Runnable content) {
        out.append('<').append(tag).append(attributes(block)).append('>');
        content.run();
        out.append("</").append(tag).append('>');
    }

    private void item(Item item) {
        if (item.isTight() && item.blocks().get(0) instanceof Leaf first) {
            runs(first.runs());
            blocks(item.blocks().subList(1, item.blocks().size()));
        } else {
            blocks(item.blocks());
        }
    }

    private void runs(List<Run> runs) {
        List<String> open = new ArrayList<>();
        for (Run run : runs) {
            List<String> wanted = nesting(run);
            int shared = 0;
            while (shared < Math.min(open.size(), wanted.size())
                    && open.get(shared).equals(wanted.get(shared))) {
                shared++;
            }
            close(open, shared);
            wanted.subList(shared, wanted.size()).forEach(this::open);
            open = new ArrayList<>(wanted);
            lines(run.text());
        }
        close(open, 0);
    }

    /** A link is told from a mark by its colon; no mark has one, every target does. */
    private static List<String> nesting(Run run) {
        List<String> nesting = new ArrayList<>();
        if (run.href() != null) {
            nesting.add(run.href());
        }
        for (Mark mark : Mark.values()) {
            if (run.marks().contains(mark)) {
                nesting.add(mark.tag());
            }
        }
        return nesting;
    }

    private void open(String linkOrMark) {
        if (linkOrMark.contains(":")) {
            openLink(linkOrMark);
        } else {
            out.append('<').append(linkOrMark).append('>');
        }
    }

    private void close(List<String> open, int keep) {
        for (int i = open.size() - 1; i >= keep; i--) {
            if (open.get(i).contains(":")) {
                closeLink(open.get(i));
            } else {
                out.append("</").append(open.get(i)).append('>');
            }
        }
    }

    private void lines(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            out.append(i == 0 ? "" : "<br>");
            text(lines[i]);
        }
    }
}
