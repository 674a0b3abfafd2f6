package org.nightpost.schedule.block;

/**
 * One time of a block as its counsellor plans it.
 *
 * @param time where it takes place; of one that is left out, where it would
 * @param print differs as soon as anything about it was changed; to compare with what a page showed
 */
public record BlockTime(Occurrence time, BlockRule rule, Kind kind, String print) {
    /** How a row and its exceptions come together. */
    public enum Kind {
        REGULAR,
        MOVED,
        LEFT_OUT
    }

    public boolean isLeftOut() {
        return kind == Kind.LEFT_OUT;
    }

    public boolean isMoved() {
        return kind == Kind.MOVED;
    }

    /** Whether it takes place once and belongs to no row. */
    public boolean isSingle() {
        return rule.everyWeeks() == 0;
    }
}
