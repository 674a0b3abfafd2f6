package org.nightpost.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightpost.html.Passage.Attributes;
import org.nightpost.html.Passage.Block;
import org.nightpost.html.Passage.Item;
import org.nightpost.html.Passage.Leaf;
import org.nightpost.html.Passage.Listing;
import org.nightpost.html.Passage.Quote;
import org.nightpost.html.Passage.Rule;
import org.nightpost.html.Passage.Run;
import org.nightpost.html.Passage.WordItem;
import org.owasp.html.HtmlStreamEventReceiver;

/** Builds a {@link Passage} from the events of the sanitiser; the sanitiser closes what it opens, in order. */
final class PassageReader implements HtmlStreamEventReceiver {
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Frame document = Frame.document();
    private final List<Run> runs = new ArrayList<>();

    Passage passage() {
        return new Passage(List.copyOf(WordLists.fold(document.blocks)));
    }

    @Override
    public void openDocument() {
        open.push(document);
    }

    @Override
    public void closeDocument() {
        flush();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        Map<String, String> given = pairs(attributes);
        switch (name) {
            case "br" -> append("\n");
            case "hr" -> {
                flush();
                top().blocks.add(new Rule());
            }
            case "strong", "b", "em", "i", "u", "s", "del", "strike", "span", "font", "a" ->
                open.push(top().inline(name, given));
            default -> {
                flush();
                open.push(top().block(name, given));
            }
        }
    }

    @Override
    public void closeTag(String name) {
        if (open.size() < 2) {
            return;
        }
        if (top().isInline()) {
            open.pop();
            return;
        }
        flush();
        Frame closed = open.pop();
        if (closed.container != null) {
            close(closed, closed.container);
        }
    }

    @Override
    public void text(String text) {
        String stripped = Characters.strip(text);
        append(
                top().preformatted
                        ? stripped.replaceAll("\r\n?", "\n").replaceAll("[\t\f\u0085\u2028\u2029]", " ")
                        : stripped.replaceAll("[ \t\r\n\f\u0085\u2028\u2029]+", " "));
    }

    private void append(String text) {
        Frame frame = top();
        if (frame.inMarker) {
            frame.marker.append(text);
        } else if (!text.isEmpty()) {
            runs.add(new Run(text, frame.marks, frame.href));
        }
    }

    /** What was written since the last block began or ended is a paragraph, or several. */
    private void flush() {
        Frame frame = top();
        for (List<Run> paragraph : Runs.paragraphs(runs, frame.leafTag.equals("p"))) {
            Attributes attributes = Frame.settled(frame.inherited, Passage.text(paragraph));
            Leaf leaf = new Leaf(frame.leafTag, attributes, paragraph);
            frame.blocks.add(
                    frame.listLevel == 0
                            ? leaf
                            : new WordItem(frame.listLevel, WordLists.isNumber(frame.marker), leaf));
        }
        runs.clear();
    }

    private void close(Frame closed, Frame.Container container) {
        List<Block> into = top().blocks;
        List<Block> blocks = WordLists.fold(closed.blocks);
        if (blocks.isEmpty()) {
            return;
        }
        switch (container) {
            case LIST -> addListing(into, closed, Frame.items(blocks));
            case ITEM -> into.add(Frame.item(closed.own, blocks));
            case QUOTE -> {
                Quote quote = new Quote(closed.own, List.copyOf(blocks));
                into.add(new Quote(Frame.settled(closed.own, quote.plain()), quote.blocks()));
            }
        }
    }

    /** Word on the web closes the list after every item and begins the next with its number. */
    private static void addListing(List<Block> into, Frame closed, List<Item> items) {
        Listing listing = new Listing(closed.ordered, closed.own, items);
        listing = new Listing(closed.ordered, Frame.settled(closed.own, listing.plain()), items);
        int last = into.size() - 1;
        if (closed.start > 1
                && last >= 0
                && into.get(last) instanceof Listing before
                && before.ordered()
                && before.attributes().equals(listing.attributes())
                && before.items().size() == closed.start - 1) {
            List<Item> joined = new ArrayList<>(before.items());
            joined.addAll(items);
            into.set(last, new Listing(true, before.attributes(), List.copyOf(joined)));
        } else {
            into.add(listing);
        }
    }

    private Frame top() {
        return open.element();
    }

    private static Map<String, String> pairs(List<String> attributes) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            pairs.put(attributes.get(i).toLowerCase(Locale.ROOT), attributes.get(i + 1));
        }
        return pairs;
    }
}
