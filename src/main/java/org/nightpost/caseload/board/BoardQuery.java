package org.nightpost.caseload.board;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nightpost.web.PostedId;

/** What a board's address asks for: filters, an order and a page. Ids and fixed words only; whatever is none is passed over. */
public class BoardQuery {
    static final int ROWS = 100;

    @QueryParam("only")
    List<String> only = List.of();

    @QueryParam("by")
    @Nullable
    String by;

    @QueryParam("counsellor")
    @Nullable
    String counsellor;

    @QueryParam("page")
    @Nullable
    String page;

    /**
     * A page of a list.
     *
     * @param number from 1
     * @param of how many pages there are; at least 1
     */
    public record Slice<T>(List<T> rows, int number, int of, int all) {
        /** The same page with other things on it. */
        public <S> Slice<S> map(Function<T, S> row) {
            return new Slice<>(rows.stream().map(row).toList(), number, of, all);
        }
    }

    public Set<Only> only() {
        Set<Only> chosen = EnumSet.noneOf(Only.class);
        only.forEach(key -> Only.of(key).ifPresent(chosen::add));
        return chosen;
    }

    /** The order that is asked for if it is one of these, else the usual one. */
    public String by(Set<String> known, String usual) {
        return by != null && known.contains(by) ? by : usual;
    }

    public Optional<UUID> counsellor() {
        return Optional.ofNullable(counsellor).flatMap(PostedId::of);
    }

    /** The page of these that is asked for, or the last one. */
    public <T> Slice<T> slice(List<T> all, Comparator<T> order) {
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int number = Math.max(1, Math.min(pages, number()));
        List<T> rows = all.stream()
                .sorted(order)
                .skip((long) (number - 1) * ROWS)
                .limit(ROWS)
                .toList();
        return new Slice<>(rows, number, pages, all.size());
    }

    private int number() {
        try {
            return page == null ? 1 : Integer.parseInt(page);
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    /** This view with that filter put on, or taken off again. */
    public String toggled(String path, Only one) {
        Set<Only> chosen = only();
        if (!chosen.remove(one)) {
            chosen.add(one);
        }
        return address(path, chosen, by, counsellor().orElse(null), 1);
    }

    /** This view in that order. */
    public String sorted(String path, String order) {
        return address(path, only(), order, counsellor().orElse(null), 1);
    }

    /** That page of this view. */
    public String paged(String path, int number) {
        return address(path, only(), by, counsellor().orElse(null), number);
    }

    /** This view of everybody. */
    public String ofAll(String path) {
        return address(path, only(), by, null, 1);
    }

    /** The whole of this view somewhere else. */
    public String at(String path) {
        return paged(path, 1);
    }

    private static String address(
            String path, Set<Only> only, @Nullable String by, @Nullable UUID counsellor, int page) {
        List<String> query = new ArrayList<>();
        only.forEach(one -> query.add("only=" + one.key()));
        Map<String, String> rest = new LinkedHashMap<>();
        rest.put("by", by != null && by.matches("[a-z]{1,20}") ? by : "");
        rest.put("counsellor", counsellor == null ? "" : counsellor.toString());
        rest.put("page", page > 1 ? Integer.toString(page) : "");
        rest.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.add(name + "=" + value);
            }
        });
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
}
