package org.nightpost.schedule.block;

import java.time.LocalTime;

/**
 * The hour that is kept free on a day.
 *
 * @param begins local time
 * @param minutes how long, from 10 to 720; it may run past midnight
 * @param capacity minutes of it for reading and answering, from 5 to {@code minutes}
 */
public record Reserved(LocalTime begins, int minutes, int capacity) {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 720;
    public static final int LEAST_CAPACITY = 5;

    public Reserved {
        if (minutes < SHORTEST || minutes > LONGEST || capacity < LEAST_CAPACITY || capacity > minutes) {
            throw new IllegalArgumentException("no time that can be reserved");
        }
    }
}
