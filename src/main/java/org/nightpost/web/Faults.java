package org.nightpost.web;

/** Describes a fault for the log by classes and places alone: an exception's message may carry somebody's words. */
public final class Faults {
    private static final int PLACES = 8;

    private Faults() {}

    public static String describe(Throwable problem) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " <- ").append(cause.getClass().getName());
            int shown = 0;
            for (StackTraceElement place : cause.getStackTrace()) {
                if (place.getClassName().startsWith("org.nightpost") || shown == 0) {
                    text.append(" at ").append(place);
                    if (++shown == PLACES) {
                        break;
                    }
                }
            }
        }
        return text.toString();
    }
}
