package org.nightpost.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nightpost.html.Passage.Attributes;
import org.nightpost.html.Passage.Block;
import org.nightpost.html.Passage.Item;
import org.nightpost.html.Passage.Listing;
import org.nightpost.html.Passage.WordItem;

/** Word puts lists on the clipboard as paragraphs with a level and a written-out number; here they become lists again. */
final class WordLists {
    private static final Pattern NUMBER = Pattern.compile("[\\p{Z}\\s(]*[\\p{L}\\p{N}]{1,6}[.):][\\p{Z}\\s]*");

    private WordLists() {}

    /** Whether the marker counts ("1.", "iv)", "b."); a bullet may be a letter too ("o" in Courier New). */
    static boolean isNumber(CharSequence marker) {
        return NUMBER.matcher(marker).matches();
    }

    static List<Block> fold(List<Block> blocks) {
        List<Block> folded = new ArrayList<>();
        List<WordItem> pending = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof WordItem item) {
                pending.add(item);
            } else {
                folded.addAll(listings(pending));
                pending.clear();
                folded.add(block);
            }
        }
        folded.addAll(listings(pending));
        return folded;
    }

    private static List<Block> listings(List<WordItem> items) {
        List<Block> result = new ArrayList<>();
        int from = 0;
        while (from < items.size()) {
            WordItem head = items.get(from);
            int to = from + 1;
            while (to < items.size() && items.get(to).level() > items.get(0).level()) {
                to++;
            }
            List<Block> blocks = new ArrayList<>(List.of(head.paragraph()));
            blocks.addAll(listings(items.subList(from + 1, to)));
            append(result, head.ordered(), Frame.item(Attributes.NONE, blocks));
            from = to;
        }
        return result;
    }

    private static void append(List<Block> result, boolean ordered, Item item) {
        int last = result.size() - 1;
        List<Item> items = new ArrayList<>();
        if (last >= 0 && result.get(last) instanceof Listing listing && listing.ordered() == ordered) {
            items.addAll(listing.items());
            result.remove(last);
        }
        items.add(item);
        result.add(new Listing(ordered, Attributes.NONE, List.copyOf(items)));
    }
}
