package org.nightpost.people.administration;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.html.PlainText;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Agreement.Counts;
import org.nightpost.people.agreement.Rhythm;
import org.nightpost.people.agreement.Rhythm.FixedDay;
import org.nightpost.people.agreement.Rhythm.WorkingHours;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/** What a service offers as an administrator types it. */
public record AgreementForm(
        int base,
        boolean fixedDay,
        Day day,
        Hours hours,
        String words,
        String exchanges,
        String weeks,
        String counts,
        String minutes,
        String age,
        String months,
        String confidentiality,
        String kept) {
    /** On one day of the week. */
    public record Day(String day, String time) {}

    /** Within hours of work. */
    public record Hours(String hours, Set<String> days, String opens, String closes) {}

    private static final String KEYS = "administration.agreement.problem.";
    private static final int LONGEST = 8_000;
    private static final int MOST_WORDS = 50_000;
    private static final int MOST_EXCHANGES = 500;
    private static final int MOST_WEEKS = 520;
    private static final int MOST_MINUTES = 600;
    private static final int OLDEST = 99;
    private static final int MOST_MONTHS = 1_200;
    private static final int MOST_HOURS = 2_000;

    /** @param usual the words to begin with while the service has none of its own */
    static AgreementForm of(Agreement terms, String usual) {
        FixedDay day = terms.rhythm() instanceof FixedDay fixed ? fixed : null;
        WorkingHours hours = terms.rhythm() instanceof WorkingHours work ? work : null;
        Set<String> days = new TreeSet<>();
        if (hours != null) {
            hours.days().forEach(work -> days.add(work.name()));
        }
        return new AgreementForm(
                terms.version(),
                day != null,
                new Day(
                        day == null ? "" : day.day().name(),
                        day == null ? "" : day.time().toString()),
                new Hours(
                        hours == null ? "" : "" + hours.hours(),
                        days,
                        hours == null ? "" : hours.opens().toString(),
                        hours == null ? "" : hours.closes().toString()),
                "" + terms.words(),
                "" + terms.exchanges(),
                "" + terms.weeks(),
                terms.counts().name(),
                "" + terms.minutesPerExchange(),
                "" + terms.minimumAge(),
                "" + terms.keptMonths(),
                terms.confidentiality().isEmpty() ? usual : terms.confidentiality(),
                terms.kept());
    }

    static AgreementForm of(Posted posted) {
        return new AgreementForm(
                (int) posted.number("base", 0),
                !posted.text("rhythm").equals("hours"),
                new Day(posted.text("day"), line(posted, "time")),
                new Hours(
                        line(posted, "hours"),
                        Set.copyOf(posted.all("work")),
                        line(posted, "opens"),
                        line(posted, "closes")),
                line(posted, "words"),
                line(posted, "exchanges"),
                line(posted, "weeks"),
                posted.text("counts"),
                line(posted, "minutes"),
                line(posted, "age"),
                line(posted, "months"),
                PlainText.canonical(posted.text("confidentiality")),
                PlainText.canonical(posted.text("kept")));
    }

    /** The value of a field that is a number, by its name. */
    public String number(String field) {
        return switch (field) {
            case "words" -> words;
            case "exchanges" -> exchanges;
            case "weeks" -> weeks;
            case "minutes" -> minutes;
            case "age" -> age;
            case "months" -> months;
            default -> hours.hours();
        };
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (fixedDay) {
            check(problems, day(day.day()) != null, "day");
            check(problems, time(day.time()) != null, "time");
        } else {
            check(problems, isBetween(hours.hours(), 1, MOST_HOURS), "hours");
            check(problems, !workDays().isEmpty(), "work");
            LocalTime opens = time(hours.opens());
            LocalTime closes = time(hours.closes());
            check(problems, opens != null && closes != null && opens.isBefore(closes), "opens");
        }
        check(problems, isBetween(words, 1, MOST_WORDS), "words");
        check(problems, isBetween(exchanges, 1, MOST_EXCHANGES), "exchanges");
        check(problems, isBetween(weeks, 1, MOST_WEEKS), "weeks");
        check(problems, counts.equals(Counts.ANSWERED.name()) || counts.equals(Counts.OPENED.name()), "counts");
        check(problems, isBetween(minutes, 1, MOST_MINUTES), "minutes");
        check(problems, isBetween(age, 0, OLDEST), "age");
        check(problems, isBetween(months, 0, MOST_MONTHS), "months");
        check(problems, confidentiality.length() <= LONGEST, "confidentiality");
        check(problems, kept.length() <= LONGEST, "kept");
        return List.copyOf(problems);
    }

    /** Only without problems. */
    Agreement terms(UUID service, ZoneId zone, String usual) {
        return new Agreement(
                service,
                base,
                rhythm(),
                zone,
                Integer.parseInt(words),
                Integer.parseInt(exchanges),
                Integer.parseInt(weeks),
                Counts.valueOf(counts),
                Integer.parseInt(minutes),
                Integer.parseInt(age),
                Integer.parseInt(months),
                // Left as it was suggested, it stays the portal's own, which every client reads in their language.
                confidentiality.equals(PlainText.canonical(usual)) ? "" : confidentiality,
                kept);
    }

    private Rhythm rhythm() {
        return fixedDay
                ? new FixedDay(DayOfWeek.valueOf(day.day()), LocalTime.parse(day.time()))
                : new WorkingHours(
                        Integer.parseInt(hours.hours()),
                        workDays(),
                        LocalTime.parse(hours.opens()),
                        LocalTime.parse(hours.closes()));
    }

    private Set<DayOfWeek> workDays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek one : DayOfWeek.values()) {
            if (hours.days().contains(one.name())) {
                days.add(one);
            }
        }
        return days;
    }

    private static String line(Posted posted, String field) {
        return PlainText.line(posted.text(field)).strip();
    }

    private static void check(List<Problem> problems, boolean right, String field) {
        if (!right) {
            problems.add(new Problem(field, KEYS + field));
        }
    }

    private static boolean isBetween(String text, int least, int most) {
        return text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    private static @Nullable DayOfWeek day(String text) {
        for (DayOfWeek one : DayOfWeek.values()) {
            if (one.name().equals(text)) {
                return one;
            }
        }
        return null;
    }

    private static @Nullable LocalTime time(String text) {
        try {
            LocalTime time = LocalTime.parse(text);
            return time.toString().equals(text) ? time : null;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
