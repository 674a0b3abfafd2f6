package org.nightpost.correspondence.cover;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.schedule.block.Away;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/**
 * What a counsellor typed who wants to be away.
 *
 * @param form by which the same form sent twice is known
 * @param first as typed
 * @param last as typed
 * @param cover an id, {@code none}, or empty while nothing is chosen
 */
public record AbsenceForm(UUID form, String first, String last, String cover) {
    static final String NONE = "none";

    /** Longer than that nobody is away who comes back to the same letters. */
    private static final int MOST_DAYS = 366;

    static AbsenceForm empty() {
        return new AbsenceForm(UUID.randomUUID(), "", "", "");
    }

    static AbsenceForm of(Posted posted) {
        return new AbsenceForm(
                PostedId.of(posted.text("form")).orElseGet(UUID::randomUUID),
                posted.text("first").strip(),
                posted.text("last").strip(),
                posted.text("cover"));
    }

    /** What has to be put right first, in the order of the page. */
    List<Problem> problems(LocalDate today, List<UUID> able) {
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> from = day(first);
        Optional<LocalDate> to = day(last);
        if (from.isEmpty()) {
            problems.add(new Problem("first", "absence.problem.first"));
        } else if (from.get().isBefore(today)) {
            problems.add(new Problem("first", "absence.problem.past"));
        } else if (from.get().isAfter(today.plusDays(MOST_DAYS))) {
            // The keys are passed on at once: not for a time that nobody can look ahead to.
            problems.add(new Problem("first", "absence.problem.far"));
        }
        if (to.isEmpty()) {
            problems.add(new Problem("last", "absence.problem.last"));
        } else if (from.filter(to.get()::isBefore).isPresent()) {
            problems.add(new Problem("last", "absence.problem.order"));
        } else if (from.filter(day -> day.plusDays(MOST_DAYS).isBefore(to.get()))
                .isPresent()) {
            problems.add(new Problem("last", "absence.problem.long"));
        }
        if (!cover.equals(NONE) && coverId().filter(able::contains).isEmpty()) {
            problems.add(new Problem("cover", cover.isEmpty() ? "absence.problem.nobody" : "absence.problem.taken"));
        }
        return problems;
    }

    /** Whether both are days and in their order: then one can look at what they would do. */
    boolean hasDays() {
        return day(first)
                .flatMap(from -> day(last).filter(to -> !to.isBefore(from)))
                .isPresent();
    }

    /** The absence, once there are no problems. */
    Away away(UUID counsellor) {
        return new Away(form, counsellor, day(first).orElseThrow(), day(last).orElseThrow(), coverId());
    }

    private Optional<UUID> coverId() {
        return PostedId.of(cover);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            // Four digits, or a year could be so large that no day comes after it.
            return typed.length() == 10 ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
