package org.nightpost.schedule.week;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.html.PlainText;
import org.nightpost.schedule.block.BlockChange;
import org.nightpost.schedule.block.BlockRule;
import org.nightpost.schedule.block.BlockTime;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.schedule.block.Reserved;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/**
 * A block as a counsellor types it.
 *
 * @param id of the block that begins with this form, made when it is first shown
 * @param what {@link #ONCE} and its like; empty while nothing is chosen
 * @param base what the page showed of the time that is changed; empty for a new block
 */
public record BlockForm(
        UUID id,
        String what,
        String date,
        String time,
        String minutes,
        String capacity,
        String every,
        String zone,
        String base) {
    /** Only this time. */
    public static final String ONCE = "once";

    /** This time and all later ones, or a new block. */
    public static final String LATER = "later";

    public static final String LEAVE_OUT = "out";
    public static final String AS_ALWAYS = "always";
    public static final String END = "end";

    private static final List<String> ALL = List.of(ONCE, LATER, LEAVE_OUT, AS_ALWAYS, END);

    static BlockForm empty(LocalDate day, ZoneId zone) {
        return new BlockForm(UUID.randomUUID(), LATER, day.toString(), "18:00", "60", "50", "1", zone.getId(), "");
    }

    static BlockForm of(BlockTime planned) {
        Occurrence time = planned.time();
        return new BlockForm(
                UUID.randomUUID(),
                planned.isSingle() && !planned.isLeftOut() ? LATER : "",
                time.from().atZone(time.zone()).toLocalDate().toString(),
                time.from().atZone(time.zone()).toLocalTime().toString(),
                String.valueOf(time.length().toMinutes()),
                String.valueOf(time.capacity()),
                String.valueOf(planned.rule().everyWeeks()),
                time.zone().getId(),
                planned.print());
    }

    static BlockForm of(UUID id, Posted posted) {
        return new BlockForm(
                id,
                posted.text("what"),
                line(posted, "date"),
                line(posted, "time"),
                line(posted, "minutes"),
                line(posted, "capacity"),
                line(posted, "every"),
                line(posted, "zone"),
                posted.text("base"));
    }

    private static String line(Posted posted, String field) {
        return PlainText.line(posted.text(field));
    }

    public boolean is(String choice) {
        return what.equals(choice);
    }

    /** The same words, about the time as it is now. */
    BlockForm onTopOf(Optional<BlockTime> planned) {
        String now = planned.map(BlockTime::print).orElse("");
        return new BlockForm(id, what, date, time, minutes, capacity, every, zone, now);
    }

    /** What cannot be understood of what was typed. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        check(problems, ALL.contains(what), "what");
        if (is(ONCE) || is(LATER)) {
            check(problems, day().isPresent(), "date");
            check(problems, begins().isPresent(), "time");
            int length = number(minutes);
            check(problems, length >= Reserved.SHORTEST && length <= Reserved.LONGEST, "minutes");
            int reading = number(capacity);
            check(problems, reading >= Reserved.LEAST_CAPACITY && reading <= Math.max(length, 0), "capacity");
        }
        if (is(LATER)) {
            check(problems, number(every) >= 0 && number(every) <= BlockRule.MOST_WEEKS, "every");
            check(problems, ZoneId.getAvailableZoneIds().contains(zone), "zone");
        }
        return List.copyOf(problems);
    }

    /** A new block. Only without problems. */
    BlockChange reserve() {
        return BlockChange.reserve(id, rule(Optional.empty()));
    }

    /** What is done to this time. Only without problems. */
    BlockChange change(BlockTime planned) {
        UUID block = planned.time().block();
        LocalDate on = planned.time().on();
        return switch (what) {
            case ONCE -> BlockChange.move(block, on, day().orElseThrow(), reserved());
            case LEAVE_OUT -> BlockChange.leaveOut(block, on);
            case AS_ALWAYS -> BlockChange.asAlways(block, on);
            case END -> BlockChange.end(block, on);
            default -> BlockChange.fromNowOn(block, on, id, rule(planned.rule().lastOn()));
        };
    }

    private BlockRule rule(Optional<LocalDate> last) {
        LocalDate first = day().orElseThrow();
        int weeks = number(every);
        Optional<LocalDate> end = last.filter(day -> weeks > 0 && !day.isBefore(first));
        return new BlockRule(first, end, weeks, reserved(), ZoneId.of(zone));
    }

    private Reserved reserved() {
        return new Reserved(begins().orElseThrow(), number(minutes), number(capacity));
    }

    /** The day that was typed, if it is one. */
    Optional<LocalDate> day() {
        return WeekDay.parse(date);
    }

    private Optional<LocalTime> begins() {
        try {
            return Optional.of(LocalTime.parse(time)).filter(at -> at.toString().length() == "18:00".length());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static void check(List<Problem> problems, boolean right, String field) {
        if (!right) {
            problems.add(new Problem(field, "week.problem." + field));
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
