package org.nightpost.vault;

import java.time.Instant;

/**
 * How far a change of the service's keys has come.
 *
 * @param number the first is 1; 0 if there never was one
 * @param begunAt when it was ordered
 * @param steppedAt when the present step began
 * @param total rows that lay under the earlier keys when the newest came into use
 * @param done how many of them are under the newest; more may be written under it at once
 * @param damaged rows that no key opens
 */
public record RotationState(
        int number, Step step, Instant begunAt, Instant steppedAt, long total, long done, long damaged) {
    /** In this order, and again from the second. */
    public enum Step {
        /** Nobody ever ordered it. */
        NONE,
        /** The new keys are there and make nothing yet, so that every node has them first. */
        ADDED,
        /** The new keys make everything, and what lies under the earlier ones is brought under them. */
        REWRAPPING,
        /** Nothing lies under the earlier keys any more; they are still there. */
        DONE,
        /** The earlier keys are gone. */
        RETIRED
    }

    /** Whether it is under way, so that another cannot begin. */
    public boolean isUnderWay() {
        return step == Step.ADDED || step == Step.REWRAPPING;
    }
}
