package org.nightpost.correspondence.handover;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nightpost.correspondence.HandoverPlan;
import org.nightpost.correspondence.HandoverReason;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.html.PlainText;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;

/**
 * What somebody typed who proposes a handover, or makes one at once.
 *
 * @param form by which the same form sent twice is known
 * @param to an id; empty while nobody is chosen
 * @param reason the key of a {@link HandoverReason}; empty while none is chosen
 * @param when {@code day}, {@code now}, or empty while nothing is chosen
 * @param day until when the client may decline, as typed
 */
public record HandoverForm(
        UUID form, String to, String reason, String because, String note, String when, String day, String words) {
    public static final String NOW = "now";
    public static final String DAY = "day";

    /** The most graphemes of a reason or a note. */
    public static final int LONGEST = 4_000;

    /** So many days a client has at least to say no: time for a letter that is not read at once. */
    static final int LEAST_DAYS = 3;

    /** The keys lie ready meanwhile: not for a time that nobody can look ahead to. */
    static final int MOST_DAYS = 90;

    private static final int USUAL_DAYS = 14;

    /** A new one, which leaves the client a fortnight. */
    public static HandoverForm of(LocalDate today, String when, String reason) {
        String day = today.plusDays(USUAL_DAYS).toString();
        return new HandoverForm(UUID.randomUUID(), "", reason, "", "", when, day, "");
    }

    public static HandoverForm of(Posted posted) {
        return new HandoverForm(
                PostedId.of(posted.text("form")).orElseGet(UUID::randomUUID),
                posted.text("to"),
                posted.text("reason"),
                PlainText.canonical(posted.text("because")),
                PlainText.canonical(posted.text("note")),
                posted.text("when"),
                posted.text("day").strip(),
                PlainText.canonical(posted.text("words")));
    }

    /** What has to be put right first, in the order of the page. */
    public List<Problem> problems(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (PostedId.of(to).isEmpty()) {
            problems.add(new Problem("to", "supervision.handover.problem.nobody"));
        }
        if (chosen().isEmpty()) {
            problems.add(new Problem("reason", "change.problem.reason"));
        }
        if (!when.equals(NOW) && !when.equals(DAY)) {
            problems.add(new Problem("when", "change.problem.when"));
        }
        if (when.equals(DAY)) {
            day(today).ifPresent(problems::add);
        }
        LettersOf.problem(words).ifPresent(problems::add);
        tooLong("because", because).ifPresent(problems::add);
        tooLong("note", note).ifPresent(problems::add);
        return problems;
    }

    public boolean isAtOnce() {
        return when.equals(NOW);
    }

    /** Once there are no problems. */
    public HandoverPlan plan(ZoneId zone) {
        return new HandoverPlan(
                form,
                PostedId.of(to).orElseThrow(),
                chosen().orElseThrow(),
                because,
                note,
                parsed().orElseGet(() -> LocalDate.EPOCH).atStartOfDay(zone).toInstant());
    }

    public LetterContent letter() {
        return LettersOf.content(words);
    }

    /** Sizes only: the words are a letter's. */
    @Override
    public String toString() {
        return "HandoverForm[" + reason + "]";
    }

    private Optional<HandoverReason> chosen() {
        return Stream.of(HandoverReason.values())
                .filter(one -> one.key().equals(reason))
                .findFirst();
    }

    private Optional<Problem> day(LocalDate today) {
        Optional<LocalDate> typed = parsed();
        if (typed.isEmpty()) {
            return Optional.of(new Problem("day", "change.problem.day"));
        }
        if (typed.get().isBefore(today.plusDays(LEAST_DAYS))) {
            return Optional.of(new Problem("day", "change.problem.soon", LEAST_DAYS));
        }
        return typed.get().isAfter(today.plusDays(MOST_DAYS))
                ? Optional.of(new Problem("day", "change.problem.far", MOST_DAYS))
                : Optional.empty();
    }

    private Optional<LocalDate> parsed() {
        try {
            return day.length() == 10 ? Optional.of(LocalDate.parse(day)) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static Optional<Problem> tooLong(String field, String text) {
        int over = PlainText.graphemes(text) - LONGEST;
        return over > 0 ? Optional.of(new Problem(field, "change.problem.long", over)) : Optional.empty();
    }
}
