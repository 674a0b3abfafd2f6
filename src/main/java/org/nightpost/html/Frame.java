package org.nightpost.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightpost.html.Passage.Attributes;
import org.nightpost.html.Passage.Block;
import org.nightpost.html.Passage.Item;
import org.nightpost.html.Passage.Leaf;
import org.nightpost.html.Passage.Listing;
import org.nightpost.html.Passage.Mark;

/** An open element while a passage is read, with all that holds for the text in it. */
final class Frame {
    /** Deeper quotes and lists are flattened: nobody reads them, and every reader of ours goes down recursively. */
    static final int MAX_DEPTH = 10;

    enum Container {
        LIST,
        ITEM,
        QUOTE
    }

    private final boolean inline;
    private final int depth;
    final List<Block> blocks;
    final StringBuilder marker;

    @Nullable
    Container container;

    boolean ordered;
    int start;
    String leafTag = "p";
    Attributes own = Attributes.NONE;
    Attributes inherited = Attributes.NONE;
    boolean preformatted;
    int listLevel;
    boolean inMarker;
    Set<Mark> marks = Set.of();

    @Nullable
    String href;

    private Frame(boolean inline, int depth, List<Block> blocks, StringBuilder marker) {
        this.inline = inline;
        this.depth = depth;
        this.blocks = blocks;
        this.marker = marker;
    }

    static Frame document() {
        return new Frame(false, 0, new ArrayList<>(), new StringBuilder());
    }

    boolean isInline() {
        return inline;
    }

    Frame inline(String tag, Map<String, String> given) {
        Frame frame = within(true, depth, blocks, marker);
        Style style = Style.of(given.getOrDefault("style", ""));
        frame.href = tag.equals("a") ? given.get("href") : href;
        frame.inMarker = inMarker || style.listMarker();
        frame.marks = marked(tag, style, frame.href != null);
        return frame;
    }

    Frame block(String tag, Map<String, String> given) {
        Container kind = kind(tag);
        Attributes attributes = attributes(given).or(inherited);
        if (kind != null) {
            Frame frame = within(false, depth + (kind == Container.ITEM ? 0 : 1), new ArrayList<>(), marker);
            frame.container = kind;
            frame.ordered = tag.equals("ol");
            frame.start = Integer.parseInt(given.getOrDefault("start", "1"));
            frame.leafTag = "p";
            frame.own = attributes;
            frame.inherited = Attributes.NONE;
            return frame;
        }
        int level = Style.of(given.getOrDefault("style", "")).listLevel();
        Frame frame = within(false, depth, blocks, level > 0 ? new StringBuilder() : marker);
        frame.listLevel = level > 0 ? level : listLevel;
        frame.inherited = attributes;
        frame.preformatted = preformatted || tag.equals("pre");
        frame.leafTag = leafTag.equals("p") ? leafTag(tag) : leafTag;
        return frame;
    }

    /** Quotes, lists and items keep their content apart; other blocks only end a paragraph. */
    private @Nullable Container kind(String tag) {
        boolean inList = container == Container.LIST;
        return switch (tag) {
            case "ul", "ol" -> depth < MAX_DEPTH ? Container.LIST : null;
            case "blockquote" -> depth < MAX_DEPTH ? Container.QUOTE : null;
            case "li" -> inList ? Container.ITEM : null;
            default -> null;
        };
    }

    private Frame within(boolean inlineFrame, int newDepth, List<Block> into, StringBuilder itsMarker) {
        Frame frame = new Frame(inlineFrame, newDepth, into, itsMarker);
        frame.leafTag = leafTag;
        frame.inherited = inherited;
        frame.preformatted = preformatted;
        frame.listLevel = listLevel;
        frame.inMarker = inMarker;
        frame.marks = marks;
        frame.href = href;
        return frame;
    }

    private Set<Mark> marked(String tag, Style style, boolean linked) {
        Set<Mark> result = EnumSet.noneOf(Mark.class);
        result.addAll(marks);
        switch (tag) {
            case "strong", "b" -> result.add(Mark.STRONG);
            case "em", "i" -> result.add(Mark.EM);
            case "u" -> result.add(Mark.U);
            case "s", "del", "strike" -> result.add(Mark.S);
            default -> {}
        }
        set(result, Mark.STRONG, style.bold());
        set(result, Mark.EM, style.italic());
        // Every word processor underlines its links; that is how a link looks, not what somebody meant.
        set(result, Mark.U, (style.underlined() && !linked) ? Boolean.TRUE : null);
        set(result, Mark.S, style.struck() ? Boolean.TRUE : null);
        return result;
    }

    private static void set(Set<Mark> marks, Mark mark, @Nullable Boolean wanted) {
        if (Boolean.TRUE.equals(wanted)) {
            marks.add(mark);
        } else if (Boolean.FALSE.equals(wanted)) {
            marks.remove(mark);
        }
    }

    private static String leafTag(String tag) {
        return switch (tag) {
            case "h1", "h2" -> "h2";
            case "h3", "h4", "h5", "h6" -> "h3";
            default -> "p";
        };
    }

    private static Attributes attributes(Map<String, String> given) {
        String dir = given.get("dir");
        return new Attributes(dir == null ? null : dir.toLowerCase(Locale.ROOT), given.get("lang"));
    }

    /**
     * Without an {@code ltr} that the text shows by itself: Google Docs and Gmail write it on everything, and
     * {@code dir="auto"} finds it again for the reader.
     */
    static Attributes settled(Attributes attributes, String plain) {
        return "ltr".equals(attributes.dir()) && Characters.direction(plain).equals("ltr")
                ? attributes.withDir(null)
                : attributes;
    }

    /**
     * The items of a list. A list in a list without text before it belongs to the item before it (Google Docs, old mail
     * programs); anything else outside an item is one.
     */
    static List<Item> items(List<Block> blocks) {
        List<Item> items = new ArrayList<>();
        Attributes attributes = Attributes.NONE;
        List<Block> content = new ArrayList<>();
        for (Block block : blocks) {
            List<Block> inner = block instanceof Item item ? item.blocks() : List.of(block);
            boolean goesOn = !content.isEmpty() && inner.stream().allMatch(Listing.class::isInstance);
            if (!goesOn && !content.isEmpty()) {
                items.add(item(attributes, content));
                content = new ArrayList<>();
            }
            if (!goesOn) {
                attributes = block instanceof Item ? block.attributes() : Attributes.NONE;
            }
            content.addAll(inner);
        }
        items.add(item(attributes, content));
        return List.copyOf(items);
    }

    /** An item of one paragraph takes over the direction and language of that paragraph. */
    static Item item(Attributes own, List<Block> blocks) {
        List<Block> content = new ArrayList<>(blocks);
        Attributes attributes = own;
        if (blocks.get(0) instanceof Leaf first
                && first.isParagraph()
                && blocks.stream().skip(1).allMatch(Listing.class::isInstance)) {
            content.set(0, new Leaf("p", Attributes.NONE, first.runs()));
            attributes = first.attributes().or(own);
        }
        Item item = new Item(attributes, List.copyOf(content));
        return new Item(settled(attributes, item.plain()), item.blocks());
    }
}
