package org.nightpost.caseload.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.nightpost.caseload.board.Boards.Facts;
import org.nightpost.correspondence.BoardRow;
import org.nightpost.correspondence.BoardRow.Promised;
import org.nightpost.web.Csv;
import org.nightpost.web.Texts;
import org.nightpost.web.Visit;

/** A board as a file. It names staff and no client: a file lies about on somebody's desk. */
@ApplicationScoped
class BoardFiles {
    @Inject
    Visit visit;

    Response counsellors(List<Counsellor> counsellors) {
        return file(
                "counsellors",
                List.of(
                        "counsellor",
                        "trainee",
                        "teams",
                        "open",
                        "waiting",
                        "oldest-promise",
                        "at-risk",
                        "broken",
                        "silent",
                        "unread",
                        "minutes-waiting",
                        "minutes-reserved",
                        "overloaded"),
                counsellors.stream().map(this::cells).toList());
    }

    Response correspondences(Facts facts, List<BoardRow> rows) {
        return file(
                "correspondences",
                List.of(
                        "correspondence",
                        "counsellor",
                        "letters-waiting",
                        "waiting-since",
                        "promised-by",
                        "promise",
                        "silent-since",
                        "exchange",
                        "exchanges",
                        "homework",
                        "unread-since",
                        "minutes"),
                rows.stream().map(row -> cells(facts, row)).toList());
    }

    private List<String> cells(Counsellor one) {
        Tally tally = one.tally();
        return List.of(
                one.name(),
                yes(one.trainee()),
                one.teams(),
                Integer.toString(tally.open()),
                Integer.toString(tally.waiting()),
                moment(tally.oldest().map(Promised::due)),
                Integer.toString(tally.risk()),
                Integer.toString(tally.broken()),
                Integer.toString(tally.silent()),
                Integer.toString(tally.unread()),
                Integer.toString(tally.minutes()),
                Integer.toString(one.reserved()),
                yes(one.isOverloaded()));
    }

    private List<String> cells(Facts facts, BoardRow row) {
        return List.of(
                row.id().value().toString(),
                facts.name(row.counsellor()),
                Integer.toString(row.waiting()),
                moment(row.waitingSince()),
                moment(row.promise().map(Promised::due)),
                row.promise().map(promise -> promise.state().key()).orElse(""),
                moment(row.silentSince()),
                Integer.toString(row.exchange()),
                Integer.toString(row.exchanges()),
                Integer.toString(row.homework()),
                moment(row.unopenedSince()),
                Integer.toString(row.minutes()));
    }

    private Response file(String name, List<String> columns, List<List<String>> rows) {
        Texts texts = visit.texts();
        List<String> head = columns.stream()
                .map(column -> texts.text("caseload.board.csv." + column))
                .toList();
        return Response.ok(Csv.of(head, rows), Csv.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    private String yes(boolean is) {
        return visit.texts().text(is ? "caseload.board.csv.yes" : "caseload.board.csv.no");
    }

    /** With its distance from UTC, in the zone of whoever asks. */
    private String moment(Optional<Instant> at) {
        return at.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS)
                        .atZone(visit.zone())
                        .toOffsetDateTime()
                        .toString())
                .orElse("");
    }
}
