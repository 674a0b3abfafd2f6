package org.nightpost.caseload.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.nightpost.caseload.board.BoardQuery.Slice;

/**
 * The links of a board: everything that can be done with it is an address.
 *
 * @param by the order it is in
 * @param orders the address of each order
 * @param csv the whole of this view as a file
 * @param before the page before this one; empty for none
 * @param counsellor the name of the one whose correspondences are shown; empty for those of all
 * @param ofAll the same view of all counsellors
 * @param total how many rows there are on all pages together
 */
public record BoardLinks(
        String by,
        List<Choice> choices,
        Map<String, String> orders,
        String csv,
        Optional<String> before,
        Optional<String> after,
        String counsellor,
        String ofAll,
        int total) {
    /**
     * A filter.
     *
     * @param number of rows it lets through, of all that there are
     * @param address puts it on, or takes it off if it is on
     */
    public record Choice(String key, int number, boolean on, String address) {}

    /** @param name of the counsellor who is asked for; empty for none */
    public static BoardLinks of(
            BoardQuery query,
            String path,
            String csv,
            String by,
            Set<String> orders,
            Slice<?> slice,
            ToIntFunction<Only> number,
            String name) {
        Map<String, String> sorted = new LinkedHashMap<>();
        orders.forEach(order -> sorted.put(order, query.sorted(path, order)));
        Set<Only> on = query.only();
        return new BoardLinks(
                by,
                Stream.of(Only.values())
                        .map(one -> new Choice(
                                one.key(), number.applyAsInt(one), on.contains(one), query.toggled(path, one)))
                        .toList(),
                sorted,
                query.at(csv),
                page(slice.number() > 1, query, path, slice.number() - 1),
                page(slice.number() < slice.of(), query, path, slice.number() + 1),
                name,
                query.ofAll(path),
                slice.all());
    }

    private static Optional<String> page(boolean there, BoardQuery query, String path, int number) {
        return there ? Optional.of(query.paged(path, number)) : Optional.empty();
    }

    /** The address of this order. */
    public String order(String name) {
        return orders.getOrDefault(name, "");
    }
}
