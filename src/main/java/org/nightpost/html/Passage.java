package org.nightpost.html;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A passage as a tree of blocks that can be written in one way only. */
record Passage(List<Block> blocks) {

    /** The marks, in the order in which they nest; a link is always outermost. */
    enum Mark {
        STRONG,
        EM,
        U,
        S;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Characters with the same marks and link. A line feed is a {@code br}. */
    record Run(String text, Set<Mark> marks, @Nullable String href) {
        boolean looksLike(Run other) {
            return marks.equals(other.marks) && Objects.equals(href, other.href);
        }
    }

    record Attributes(@Nullable String dir, @Nullable String lang) {
        static final Attributes NONE = new Attributes(null, null);

        Attributes or(Attributes outer) {
            return new Attributes(dir == null ? outer.dir : dir, lang == null ? outer.lang : lang);
        }

        Attributes withDir(@Nullable String other) {
            return new Attributes(other, lang);
        }
    }

    sealed interface Block {
        Attributes attributes();

        Stream<Block> children();

        /** Text only, blocks apart by a blank line. */
        default String plain() {
            return children().map(Block::plain).collect(Collectors.joining("\n\n"));
        }

        default boolean hasAttributes() {
            return !attributes().equals(Attributes.NONE) || children().anyMatch(Block::hasAttributes);
        }
    }

    /** {@code p}, {@code h2} or {@code h3}. */
    record Leaf(String tag, Attributes attributes, List<Run> runs) implements Block {
        boolean isParagraph() {
            return tag.equals("p");
        }

        @Override
        public Stream<Block> children() {
            return Stream.empty();
        }

        @Override
        public String plain() {
            return text(runs);
        }
    }

    record Listing(boolean ordered, Attributes attributes, List<Item> items) implements Block {
        @Override
        public Stream<Block> children() {
            return items.stream().map(Block.class::cast);
        }
    }

    record Item(Attributes attributes, List<Block> blocks) implements Block {
        /** One paragraph, perhaps with lists under it: written without {@code p}. */
        boolean isTight() {
            return blocks.get(0) instanceof Leaf first
                    && first.isParagraph()
                    && first.attributes().equals(Attributes.NONE)
                    && blocks.stream().skip(1).allMatch(Listing.class::isInstance);
        }

        @Override
        public Stream<Block> children() {
            return blocks.stream();
        }
    }

    record Quote(Attributes attributes, List<Block> blocks) implements Block {
        @Override
        public Stream<Block> children() {
            return blocks.stream();
        }
    }

    record Rule() implements Block {
        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }

        @Override
        public Stream<Block> children() {
            return Stream.empty();
        }
    }

    /** A paragraph that Word numbered; exists only until {@link WordLists} has made lists of its kind. */
    record WordItem(int level, boolean ordered, Leaf paragraph) implements Block {
        @Override
        public Attributes attributes() {
            return paragraph.attributes();
        }

        @Override
        public Stream<Block> children() {
            return Stream.of(paragraph);
        }
    }

    String plain() {
        return blocks.stream().map(Block::plain).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** All runs in reading order. */
    Stream<Run> runs() {
        return blocks.stream().flatMap(Passage::runsOf);
    }

    static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    private static Stream<Run> runsOf(Block block) {
        return block instanceof Leaf leaf
                ? leaf.runs().stream()
                : block.children().flatMap(Passage::runsOf);
    }
}
