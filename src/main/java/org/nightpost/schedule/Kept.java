package org.nightpost.schedule;

/**
 * What became of a counsellor's promises, from the beginning.
 *
 * @param kept answered in time, also at a moment that was told later
 * @param moved whose clients were told another moment
 * @param broken not answered in time
 */
public record Kept(int kept, int moved, int broken) {
    public static final Kept NONE = new Kept(0, 0, 0);

    Kept and(Kept other) {
        return new Kept(kept + other.kept, moved + other.moved, broken + other.broken);
    }
}
