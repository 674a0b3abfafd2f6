package org.nightpost.correspondence.ending;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nightpost.html.PlainText;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/**
 * A plan as a counsellor types it.
 *
 * @param outcome the name of one, or empty while nothing is chosen
 * @param when {@code letter}, {@code day}, or empty
 * @param day as typed
 */
public record PlanForm(String outcome, String note, String words, String when, String day) {
    /** The most graphemes of a text here. */
    static final int LONGEST = 4_000;

    private static final int MOST_DAYS = 366;
    private static final String ON_A_DAY = "day";

    static final PlanForm EMPTY = new PlanForm("", "", "", "letter", "");

    static PlanForm of(Posted posted) {
        return new PlanForm(
                posted.text("outcome"),
                PlainText.canonical(posted.text("note")),
                PlainText.canonical(posted.text("words")),
                posted.text("when"),
                posted.text("day").strip());
    }

    static PlanForm of(EndingView view, ZoneId zone) {
        return new PlanForm(
                view.outcome().map(Outcome::name).orElse(""),
                view.note(),
                view.words(),
                view.day().isPresent() ? ON_A_DAY : "letter",
                view.day()
                        .map(moment ->
                                moment.minusMillis(1).atZone(zone).toLocalDate().toString())
                        .orElse(""));
    }

    /** Whether this choice is made, for the page. */
    public boolean isOnADay() {
        return when.equals(ON_A_DAY);
    }

    List<Problem> problems(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (chosen().isEmpty()) {
            problems.add(new Problem("outcome", "ending.problem.outcome"));
        }
        tooLong("note", note).ifPresent(problems::add);
        tooLong("words", words).ifPresent(problems::add);
        if (!isOnADay() && !when.equals("letter")) {
            problems.add(new Problem("when", "ending.problem.when"));
        }
        if (isOnADay() && date().filter(it -> isNear(it, today)).isEmpty()) {
            problems.add(new Problem("day", "ending.problem.day"));
        }
        return List.copyOf(problems);
    }

    static Optional<Problem> tooLong(String field, String text) {
        int over = PlainText.graphemes(text) - LONGEST;
        return over > 0 ? Optional.of(new Problem(field, "ending.problem.long", over)) : Optional.empty();
    }

    /** Only without problems. The day is over where the counsellor is. */
    Plan plan(ZoneId zone) {
        Optional<Instant> end = isOnADay()
                ? date().map(last -> last.plusDays(1).atStartOfDay(zone).toInstant())
                : Optional.empty();
        return new Plan(chosen().orElseThrow(), note, words, end);
    }

    private Optional<Outcome> chosen() {
        for (Outcome each : Outcome.values()) {
            if (each.name().equals(outcome)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static boolean isNear(LocalDate date, LocalDate today) {
        return !date.isBefore(today) && !date.isAfter(today.plusDays(MOST_DAYS));
    }

    private Optional<LocalDate> date() {
        try {
            return day.length() == 10 ? Optional.of(LocalDate.parse(day)) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Words must not end up in a log. */
    @Override
    public String toString() {
        return "PlanForm[" + when + "]";
    }
}
