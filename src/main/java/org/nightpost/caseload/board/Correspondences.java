package org.nightpost.caseload.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightpost.caseload.board.BoardQuery.Slice;
import org.nightpost.caseload.board.Boards.Facts;
import org.nightpost.correspondence.BoardRow;
import org.nightpost.correspondence.BoardRow.Promised;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.web.Texts;
import org.nightpost.web.Visit;

/** Narrows a board's correspondences down, puts them in order and into words. */
@ApplicationScoped
class Correspondences {
    static final String PATH = "/team/correspondences";
    static final String FILE = "/team/correspondences.csv";

    @Inject
    People people;

    @Inject
    Visit visit;

    /** Only of those that are shown an alias is opened. */
    CorrespondencesPage page(Facts facts, BoardQuery query) {
        Map<String, Comparator<BoardRow>> orders =
                BoardOrders.ofCorrespondences(facts, visit.language().locale());
        String by = query.by(orders.keySet(), BoardOrders.USUAL);
        Slice<BoardRow> slice = query.slice(narrowed(facts, query), Objects.requireNonNull(orders.get(by)));
        Map<UUID, Profile> clients =
                people.profiles(slice.rows().stream().map(BoardRow::client).toList());
        String name = query.counsellor()
                .filter(known(facts)::contains)
                .map(facts::name)
                .orElse("");
        BoardLinks links =
                BoardLinks.of(query, PATH, FILE, by, orders.keySet(), slice, one -> number(facts, query, one), name);
        return new CorrespondencesPage(
                visit.zone(), facts.now(), links, slice.map(row -> row(row, facts, clients.get(row.client()))));
    }

    /** All that the view holds, in its order. */
    List<BoardRow> all(Facts facts, BoardQuery query) {
        Map<String, Comparator<BoardRow>> orders =
                BoardOrders.ofCorrespondences(facts, visit.language().locale());
        return narrowed(facts, query).stream()
                .sorted(Objects.requireNonNull(orders.get(query.by(orders.keySet(), BoardOrders.USUAL))))
                .toList();
    }

    static List<BoardRow> narrowed(Facts facts, BoardQuery query) {
        Set<Only> only = query.only();
        Set<UUID> overloaded = counsellors(facts, Only.OVERLOADED);
        Set<UUID> trainees = counsellors(facts, Only.TRAINEE);
        return facts.rows().stream()
                .filter(row -> query.counsellor()
                        .filter(id -> !id.equals(row.counsellor()))
                        .isEmpty())
                .filter(row -> only.stream().allMatch(one -> is(one, row, facts.now(), overloaded, trainees)))
                .toList();
    }

    private static int number(Facts facts, BoardQuery query, Only one) {
        BoardQuery alone = new BoardQuery();
        alone.only = List.of(one.key());
        alone.counsellor = query.counsellor;
        return narrowed(facts, alone).size();
    }

    private static boolean is(Only only, BoardRow row, Instant now, Set<UUID> overloaded, Set<UUID> trainees) {
        return switch (only) {
            case WAITING -> row.waiting() > 0;
            case RISK -> row.isAtRisk();
            case BROKEN -> row.isBroken();
            case SILENT -> Tally.isSilent(row, now);
            case UNREAD -> row.unopenedSince().isPresent();
            case OVERLOADED -> overloaded.contains(row.counsellor());
            case TRAINEE -> trainees.contains(row.counsellor());
        };
    }

    private static Set<UUID> counsellors(Facts facts, Only only) {
        return facts.counsellors().stream()
                .filter(one -> one.is(only))
                .map(Counsellor::id)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> known(Facts facts) {
        Set<UUID> known = new HashSet<>();
        facts.counsellors().forEach(one -> known.add(one.id()));
        facts.rows().forEach(row -> known.add(row.counsellor()));
        return known;
    }

    private CorrespondencesPage.Row row(BoardRow row, Facts facts, @Nullable Profile client) {
        return new CorrespondencesPage.Row(
                row.id().value(),
                Optional.ofNullable(client).map(Profile::name).orElse("?"),
                facts.name(row.counsellor()),
                Optional.ofNullable(facts.staff().get(row.counsellor()))
                        .map(Profile::trainee)
                        .orElse(false),
                row.waiting(),
                row.waitingSince(),
                row.promise().map(Promised::due),
                row.promise().map(promise -> promise.state().key()).orElse(""),
                row.promise().map(this::notes).orElse(List.of()),
                silentDays(row, facts.now()),
                Tally.isSilent(row, facts.now()),
                exchange(row),
                row.homework(),
                row.unopenedSince());
    }

    private List<String> notes(Promised promise) {
        Texts texts = visit.texts();
        return Stream.of(
                        promise.pastLimit() ? "past-limit" : "",
                        promise.withoutBlock() ? "without-block" : "",
                        promise.moved() ? "moved" : "")
                .filter(note -> !note.isEmpty())
                .map(note -> texts.text("caseload.note." + note))
                .toList();
    }

    private String exchange(BoardRow row) {
        if (row.exchanges() == 0) {
            return "";
        }
        String key = row.exchange() > row.exchanges() ? "caseload.board.exchange.over" : "caseload.board.exchange.of";
        return visit.texts().text(key, row.exchange(), row.exchanges());
    }

    static long silentDays(BoardRow row, Instant now) {
        return row.silentSince()
                .map(since -> Math.max(0, Duration.between(since, now).toDays()))
                .orElse(-1L);
    }
}
