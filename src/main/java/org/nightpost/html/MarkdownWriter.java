package org.nightpost.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nightpost.html.Passage.Block;
import org.nightpost.html.Passage.Item;
import org.nightpost.html.Passage.Leaf;
import org.nightpost.html.Passage.Listing;
import org.nightpost.html.Passage.Mark;
import org.nightpost.html.Passage.Quote;
import org.nightpost.html.Passage.Run;

/**
 * Turns blocks back into CommonMark. Not every passage can be said in its delimiters ({@code **} inside a word
 * beside punctuation, a direction): the writer is told how far to go, and {@link RichText#toCommonMark} reads
 * back what it wrote.
 */
final class MarkdownWriter {
    /** How a block is written, the most readable first. */
    enum Manner {
        DELIMITERS,
        TAGS,
        HTML
    }

    private final Manner manner;

    MarkdownWriter(Manner manner) {
        this.manner = manner;
    }

    /** @param mannerOf how to write each of the blocks and what is in it */
    static String write(List<Block> blocks, Function<Block, Manner> mannerOf) {
        return joined(blocks, "\n\n", (block, other) -> new MarkdownWriter(mannerOf.apply(block)).write(block, other));
    }

    private String write(Block block, boolean otherMarker) {
        // An attribute can only be said in HTML; such a block has no line feed, so it ends where it should.
        if (manner == Manner.HTML || block.hasAttributes()) {
            return new HtmlWriter().write(List.of(block));
        } else if (block instanceof Leaf leaf) {
            return leaf(leaf);
        } else if (block instanceof Listing listing) {
            return listing(listing, otherMarker);
        } else if (block instanceof Quote quote) {
            return joined(quote.blocks(), "\n\n", this::write)
                    .lines()
                    .map(line -> line.isEmpty() ? ">" : "> " + line)
                    .collect(joining());
        }
        return "***";
    }

    private static String joined(List<Block> blocks, String between, BiFunction<Block, Boolean, String> writer) {
        List<String> written = new ArrayList<>();
        boolean other = false;
        for (int i = 0; i < blocks.size(); i++) {
            // Two lists of a kind in a row with the same marker would be one.
            other = i > 0
                    && blocks.get(i - 1) instanceof Listing before
                    && blocks.get(i) instanceof Listing listing
                    && listing.ordered() == before.ordered()
                    && !other;
            written.add(writer.apply(blocks.get(i), other));
        }
        return String.join(between, written);
    }

    private String listing(Listing listing, boolean otherMarker) {
        boolean tight = listing.items().stream().allMatch(Item::isTight);
        return IntStream.range(0, listing.items().size())
                .mapToObj(i -> {
                    String bullet = otherMarker ? "+ " : "- ";
                    String marker = listing.ordered() ? (i + 1) + (otherMarker ? ") " : ". ") : bullet;
                    String content = joined(listing.items().get(i).blocks(), tight ? "\n" : "\n\n", this::write);
                    String indent = " ".repeat(marker.length());
                    return marker
                            + content.lines()
                                    .map(line -> line.isEmpty() ? line : indent + line)
                                    .collect(joining())
                                    .substring(marker.length());
                })
                .collect(Collectors.joining(tight ? "\n" : "\n\n"));
    }

    private String leaf(Leaf leaf) {
        String lineBreak = leaf.isParagraph() ? "\\\n" : "<br>";
        String prefix = switch (leaf.tag()) {
            case "h2" -> "## ";
            case "h3" -> "### ";
            default -> "";
        };
        return prefix + inline(leaf.runs()).replace("\n", lineBreak);
    }

    private String inline(List<Run> runs) {
        StringBuilder out = new StringBuilder();
        List<String> open = new ArrayList<>();
        for (Run run : runs) {
            List<String> wanted = nesting(run);
            int shared = 0;
            while (shared < Math.min(open.size(), wanted.size())
                    && open.get(shared).equals(wanted.get(shared))) {
                shared++;
            }
            close(out, open, shared);
            wanted.subList(shared, wanted.size()).forEach(mark -> out.append(opening(mark)));
            open = wanted;
            out.append(MarkdownText.escape(run.text(), out, run.href() != null));
        }
        close(out, open, 0);
        return out.toString();
    }

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

    private String opening(String linkOrMark) {
        return linkOrMark.contains(":") ? "[" : delimiter(linkOrMark, "<");
    }

    private void close(StringBuilder out, List<String> open, int keep) {
        for (int i = open.size() - 1; i >= keep; i--) {
            String mark = open.get(i);
            out.append(mark.contains(":") ? "](" + MarkdownText.destination(mark) + ")" : delimiter(mark, "</"));
        }
    }

    private String delimiter(String mark, String bracket) {
        if (manner == Manner.DELIMITERS && !mark.equals("u")) {
            return switch (mark) {
                case "strong" -> "**";
                case "em" -> "*";
                default -> "~~";
            };
        }
        return bracket + mark + ">";
    }

    private static Collector<CharSequence, ?, String> joining() {
        return Collectors.joining("\n");
    }
}
