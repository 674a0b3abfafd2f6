package org.nightpost.caseload.board;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nightpost.caseload.board.Boards.Facts;
import org.nightpost.correspondence.BoardRow;
import org.nightpost.correspondence.BoardRow.Promised;
import org.nightpost.schedule.PromiseState;

/** The orders in which a board can be looked at; what needs somebody first stands on top. */
public final class BoardOrders {
    /** What is broken, at risk, and then due first. */
    public static final String USUAL = "urgency";

    private static final Comparator<BoardRow> URGENT = Comparator.<BoardRow, PromiseState>comparing(
                    row -> row.promise().map(Promised::state).orElse(PromiseState.IN_TIME))
            .reversed()
            .thenComparing(row -> due(row.promise()))
            .thenComparing(earliest(BoardRow::silentSince));

    private BoardOrders() {}

    /** Of counsellors, by what stands in addresses. */
    public static Map<String, Comparator<Counsellor>> ofCounsellors(Locale locale) {
        Comparator<Counsellor> byName = Comparator.comparing(Counsellor::name, Collator.getInstance(locale));
        return Map.of(
                USUAL,
                most(Tally::broken)
                        .thenComparing(most(Tally::risk))
                        .thenComparing(byDue())
                        .thenComparing(byName),
                "name",
                byName,
                "clients",
                most(Tally::open).thenComparing(byName),
                "waiting",
                most(Tally::waiting).thenComparing(byName),
                "promise",
                byDue().thenComparing(byName),
                "risk",
                most(Tally::risk).thenComparing(byName),
                "silent",
                most(Tally::silent).thenComparing(byName),
                "unread",
                most(Tally::unread).thenComparing(byName),
                "load",
                Comparator.<Counsellor>comparingInt(one -> one.tally().minutes() - one.reserved())
                        .reversed()
                        .thenComparing(byName));
    }

    /** Of correspondences. */
    public static Map<String, Comparator<BoardRow>> ofCorrespondences(Facts facts, Locale locale) {
        Collator collator = Collator.getInstance(locale);
        return Map.of(
                USUAL,
                then(URGENT),
                "counsellor",
                then(Comparator.<BoardRow, String>comparing(row -> facts.name(row.counsellor()), collator::compare)
                        .thenComparing(URGENT)),
                "waiting",
                then(earliest(BoardRow::waitingSince)),
                "promise",
                then(Comparator.comparing(row -> due(row.promise()))),
                "silent",
                then(earliest(BoardRow::silentSince)),
                "unread",
                then(earliest(BoardRow::unopenedSince)),
                "homework",
                then(Comparator.comparingInt(BoardRow::homework).reversed()),
                "exchange",
                then(Comparator.comparingInt(BoardOrders::left)));
    }

    /** Always the same among equals: or one would stand on two pages, and another on none. */
    private static Comparator<BoardRow> then(Comparator<BoardRow> order) {
        return order.thenComparing(row -> row.id().value());
    }

    /** Exchanges that are left; who has agreed to nothing comes last. */
    private static int left(BoardRow row) {
        return row.exchanges() == 0 ? Integer.MAX_VALUE : row.exchanges() - row.exchange();
    }

    private static Comparator<Counsellor> most(Function<Tally, Integer> number) {
        return Comparator.<Counsellor, Integer>comparing(one -> number.apply(one.tally()))
                .reversed();
    }

    private static Comparator<Counsellor> byDue() {
        return Comparator.comparing(one -> due(one.tally().oldest()));
    }

    private static Instant due(Optional<Promised> promise) {
        return promise.map(Promised::due).orElse(Instant.MAX);
    }

    private static Comparator<BoardRow> earliest(Function<BoardRow, Optional<Instant>> moment) {
        return Comparator.comparing(row -> moment.apply(row).orElse(Instant.MAX));
    }
}
