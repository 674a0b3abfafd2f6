package org.nightpost.correspondence.client;

/** How a client is greeted at this hour of their day. */
enum Greeting {
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT;

    private static final int MORNING_FROM = 5;
    private static final int AFTERNOON_FROM = 12;
    private static final int EVENING_FROM = 18;
    private static final int NIGHT_FROM = 22;

    /** @param hour from 0 to 23, on the client's clock */
    static Greeting at(int hour) {
        if (hour < MORNING_FROM || hour >= NIGHT_FROM) {
            return NIGHT;
        }
        if (hour < AFTERNOON_FROM) {
            return MORNING;
        }
        return hour < EVENING_FROM ? AFTERNOON : EVENING;
    }

    String key() {
        return "home.greeting." + ordinal();
    }

    /** The hours at which somebody may be told that nothing has to be done now. */
    boolean isLate() {
        return this == NIGHT;
    }
}
