package org.nightpost.caseload.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nightpost.caseload.board.BoardQuery.Slice;
import org.nightpost.caseload.board.Boards.Facts;
import org.nightpost.web.Visit;

/** Narrows a board's counsellors down and puts them in order. */
@ApplicationScoped
public class Counsellors {
    public static final String PATH = "/team";
    static final String FILE = "/team/counsellors.csv";

    @Inject
    Visit visit;

    /** A page of them, and its links. */
    public record View(BoardLinks links, Slice<Counsellor> slice) {}

    public View view(Facts facts, BoardQuery query) {
        Map<String, Comparator<Counsellor>> orders = orders();
        String by = query.by(orders.keySet(), BoardOrders.USUAL);
        Slice<Counsellor> slice = query.slice(narrowed(facts, query), Objects.requireNonNull(orders.get(by)));
        BoardLinks links = BoardLinks.of(
                query,
                PATH,
                FILE,
                by,
                orders.keySet(),
                slice,
                one -> (int)
                        facts.counsellors().stream().filter(it -> it.is(one)).count(),
                "");
        return new View(links, slice);
    }

    List<Counsellor> all(Facts facts, BoardQuery query) {
        Map<String, Comparator<Counsellor>> orders = orders();
        return narrowed(facts, query).stream()
                .sorted(Objects.requireNonNull(orders.get(query.by(orders.keySet(), BoardOrders.USUAL))))
                .toList();
    }

    private Map<String, Comparator<Counsellor>> orders() {
        return BoardOrders.ofCounsellors(visit.language().locale());
    }

    static List<Counsellor> narrowed(Facts facts, BoardQuery query) {
        Set<Only> only = query.only();
        return facts.counsellors().stream()
                .filter(one -> only.stream().allMatch(one::is))
                .toList();
    }
}
