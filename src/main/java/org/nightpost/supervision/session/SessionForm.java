package org.nightpost.supervision.session;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.html.PlainText;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/**
 * What a supervisor typed of a session.
 *
 * @param form by which the same form sent twice is known; becomes the session's id
 * @param rev of the minutes that the form knows, 0 for a new one
 * @param on as typed
 * @param length as typed
 * @param counsellors who are ticked
 * @param talked correspondences that were brought and talked about
 * @param words the minutes, canonical
 */
public record SessionForm(
        UUID form, long rev, String on, String length, Set<UUID> counsellors, Set<UUID> talked, String words) {
    /** The most graphemes of minutes. */
    static final int LONGEST = 20_000;

    /** Nobody sits together for longer; a slip of the finger would fill a ledger for a year. */
    private static final int MOST_MINUTES = 600;

    private static final int OLDEST_DAYS = 366;

    static SessionForm empty(LocalDate today, Set<UUID> counsellors) {
        return new SessionForm(UUID.randomUUID(), 0, today.toString(), "", counsellors, Set.of(), "");
    }

    static SessionForm of(SessionView view) {
        SessionFacts facts = view.facts();
        return new SessionForm(
                facts.id(),
                view.rev(),
                facts.on().toString(),
                Integer.toString(facts.length()),
                Set.copyOf(facts.counsellors()),
                Set.of(),
                view.words().orElse(""));
    }

    static SessionForm of(Posted posted) {
        return new SessionForm(
                PostedId.of(posted.text("form")).orElseGet(UUID::randomUUID),
                Math.max(0, posted.number("base_rev", 0)),
                posted.text("on").strip(),
                posted.text("length").strip(),
                ids(posted, "counsellor"),
                ids(posted, "talked"),
                PlainText.canonical(posted.text("words")));
    }

    private static Set<UUID> ids(Posted posted, String field) {
        return posted.all(field).stream()
                .flatMap(id -> PostedId.of(id).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What has to be put right first, in the order of the page. */
    List<Problem> problems(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> day = day(on);
        if (counsellors.isEmpty()) {
            problems.add(problem("counsellor", "nobody"));
        }
        if (day.isEmpty()) {
            problems.add(problem("on", "day"));
        } else if (day.get().isAfter(today)) {
            problems.add(problem("on", "future"));
        } else if (day.get().isBefore(today.minusDays(OLDEST_DAYS))) {
            problems.add(problem("on", "old"));
        }
        if (minutes() < 1 || minutes() > MOST_MINUTES) {
            problems.add(problem("length", "length"));
        }
        int over = PlainText.graphemes(words) - LONGEST;
        if (over > 0) {
            problems.add(new Problem("words", "supervision.session.problem.long", over));
        }
        return problems;
    }

    /** What was typed, once there are no problems. */
    Held held() {
        return new Held(day(on).orElseThrow(), minutes(), words);
    }

    public boolean isTicked(UUID counsellor) {
        return counsellors.contains(counsellor);
    }

    public boolean isTalked(UUID correspondence) {
        return talked.contains(correspondence);
    }

    private int minutes() {
        return length.matches("[0-9]{1,4}") ? Integer.parseInt(length) : 0;
    }

    private static Problem problem(String field, String why) {
        return new Problem(field, "supervision.session.problem." + why);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            // Four digits of a year, as a browser sends them.
            return typed.length() == 10 ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Sizes only: minutes must not end up in a log. */
    @Override
    public String toString() {
        return "SessionForm[" + form + "]";
    }
}
