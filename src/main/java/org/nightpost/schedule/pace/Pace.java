package org.nightpost.schedule.pace;

import java.util.List;
import org.nightpost.people.agreement.Agreement;

/** A counsellor's pace, from how long their last letters took. */
record Pace(List<Taken> taken) {
    /** So many are needed before a pace is believed. */
    static final int ENOUGH = 5;

    private static final int STEP = 5;
    private static final int MOST_TIMES = 3;

    /** One letter. */
    record Taken(int minutesToRead, int minutesSpent) {
        double perMinute() {
            return (double) minutesSpent / Math.max(1, minutesToRead);
        }
    }

    /**
     * Minutes for reading and answering, in steps of 5: what the agreement names until enough is known, and never more than
     * three times that, nor less than it takes to read.
     *
     * @param minutesToRead 0 if the letter is not written yet
     */
    int minutes(int minutesToRead, Agreement agreement) {
        int named = agreement.minutesPerExchange();
        if (taken.size() < ENOUGH || minutesToRead <= 0) {
            return named;
        }
        int minutes = (int) Math.ceil(median() * minutesToRead / STEP) * STEP;
        return Math.max(Math.max(STEP, minutesToRead), Math.min(minutes, MOST_TIMES * named));
    }

    /** Not the mean: one letter that lay open over lunch would count for ten. */
    private double median() {
        double[] sorted = taken.stream().mapToDouble(Taken::perMinute).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
