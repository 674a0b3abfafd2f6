package org.nightpost.supervision.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nightpost.web.Csv;
import org.nightpost.web.Visit;

/** Ledgers in words: for pages, and as a file. */
@ApplicationScoped
class LedgerRows {
    @Inject
    Visit visit;

    /** All months of this ledger. */
    List<LedgerPage.Row> of(Ledger ledger) {
        return ledger.months().stream()
                .map(month -> new LedgerPage.Row(words(month.month()), month))
                .toList();
    }

    /** One line for each month of each, as a file to keep. */
    Response file(List<Ledger> ledgers) {
        List<List<String>> lines = new ArrayList<>();
        ledgers.forEach(ledger -> ledger.months().forEach(month -> lines.add(line(ledger, month))));
        return Response.ok(Csv.of(heads(), lines).getBytes(StandardCharsets.UTF_8))
                .type(Csv.TYPE)
                .header("Content-Disposition", "attachment; filename=\"supervision.csv\"")
                .build();
    }

    private List<String> heads() {
        return Stream.of("counsellor", "trainee", "month", "had", "due", "missing", "worked")
                .map(column -> visit.texts().text("supervision.ledger.csv." + column))
                .toList();
    }

    private List<String> line(Ledger ledger, Month month) {
        return List.of(
                ledger.name(),
                visit.texts().text("supervision.ledger.csv.trainee." + (ledger.trainee() ? "yes" : "no")),
                month.month().toString(),
                Integer.toString(month.had()),
                Integer.toString(month.due()),
                Integer.toString(month.missing()),
                Integer.toString(month.worked()));
    }

    private String words(YearMonth month) {
        return DateTimeFormatter.ofPattern(
                        visit.texts().text("supervision.format.month"),
                        visit.language().locale())
                .format(month);
    }
}
