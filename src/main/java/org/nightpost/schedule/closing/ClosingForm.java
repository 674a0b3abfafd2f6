package org.nightpost.schedule.closing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.html.PlainText;
import org.nightpost.schedule.block.ClosingDays;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/**
 * Closing days as an administrator types them.
 *
 * @param id made when the form is first shown, so that a second press closes once
 * @param last may be empty: then it is one day
 */
public record ClosingForm(UUID id, String name, String first, String last) {
    /** A longer time is a service that has ended. */
    private static final int MOST_DAYS = 366;

    static ClosingForm empty() {
        return new ClosingForm(UUID.randomUUID(), "", "", "");
    }

    static ClosingForm of(UUID id, Posted posted) {
        return new ClosingForm(
                id,
                PlainText.line(posted.text("name")),
                PlainText.line(posted.text("first")),
                PlainText.line(posted.text("last")));
    }

    /** What has to be mended, beside the other closing days of the service. */
    List<Problem> problems(LocalDate today, List<ClosingDays> others) {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank() || name.length() > ClosingDays.LONGEST_NAME) {
            problems.add(problem("name", "name"));
        }
        Optional<LocalDate> from = day(first);
        Optional<LocalDate> to = last.isEmpty() ? from : day(last);
        if (from.filter(day -> !day.isBefore(today)).isEmpty()) {
            problems.add(problem("first", "first"));
        } else if (to.filter(day -> isRange(from.get(), day)).isEmpty()) {
            problems.add(problem("last", "last"));
        } else {
            UUID service = new UUID(0, 0);
            ClosingDays days = days(service);
            others.stream()
                    .filter(other -> !other.id().equals(id) && other.overlaps(days))
                    .findFirst()
                    .ifPresent(other ->
                            problems.add(new Problem("first", "closing.problem.overlap", List.of(other.name()))));
        }
        return List.copyOf(problems);
    }

    /** Only without problems. */
    ClosingDays days(UUID service) {
        LocalDate from = day(first).orElseThrow();
        return new ClosingDays(
                id, service, from, last.isEmpty() ? from : day(last).orElseThrow(), name);
    }

    private static boolean isRange(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days >= 0 && days < MOST_DAYS;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() < 2200);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Problem problem(String field, String why) {
        return new Problem(field, "closing.problem." + why);
    }
}
