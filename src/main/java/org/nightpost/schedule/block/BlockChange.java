package org.nightpost.schedule.block;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done to a counsellor's week. What took place before stays as it was: a row is never rewritten, it ends, and another
 * one begins.
 */
public record BlockChange(Optional<Begin> begin, Optional<End> end, Optional<Once> once) {
    /** Time is reserved. The id is made with the form, so that a second press reserves it once. */
    public record Begin(UUID block, BlockRule rule) {}

    /** From this day of its row on, a block takes place no more. */
    public record End(UUID block, LocalDate from) {}

    /**
     * One time of a row is left out, moved, or takes place as always again.
     *
     * @param on the day on which the row puts it
     * @param moved where to; empty for the others
     */
    public record Once(UUID block, LocalDate on, Optional<Moved> moved, boolean asAlways) {}

    /** Another day, or another hour. */
    public record Moved(LocalDate to, Reserved reserved) {}

    public static BlockChange reserve(UUID block, BlockRule rule) {
        return new BlockChange(Optional.of(new Begin(block, rule)), Optional.empty(), Optional.empty());
    }

    /** This time and all later ones are another block's. */
    public static BlockChange fromNowOn(UUID block, LocalDate on, UUID next, BlockRule rule) {
        return new BlockChange(Optional.of(new Begin(next, rule)), Optional.of(new End(block, on)), Optional.empty());
    }

    public static BlockChange end(UUID block, LocalDate on) {
        return new BlockChange(Optional.empty(), Optional.of(new End(block, on)), Optional.empty());
    }

    public static BlockChange move(UUID block, LocalDate on, LocalDate to, Reserved reserved) {
        return once(new Once(block, on, Optional.of(new Moved(to, reserved)), false));
    }

    public static BlockChange leaveOut(UUID block, LocalDate on) {
        return once(new Once(block, on, Optional.empty(), false));
    }

    public static BlockChange asAlways(UUID block, LocalDate on) {
        return once(new Once(block, on, Optional.empty(), true));
    }

    private static BlockChange once(Once once) {
        return new BlockChange(Optional.empty(), Optional.empty(), Optional.of(once));
    }
}
