package org.nightpost.correspondence.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How much attention people ask for in a correspondence, because somebody may come to harm. It orders lists and decides
 * nothing: NICE guideline NG225 (2022), recommendations 1.6.1 to 1.6.4, is against levels and scales that predict suicide or
 * self-harm, or that settle who gets help and who is let go. So nothing in the portal opens, closes, shortens or refuses
 * anything for a level, and no program sets one.
 */
public enum RiskLevel {
    NONE,
    LOW,
    RAISED,
    HIGH;

    /** Whether what waits is laid before what else waits. */
    public boolean raisesOrder() {
        return compareTo(RAISED) >= 0;
    }

    /** The end of its texts' keys, and its name in a form. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of this {@link #key}. */
    public static Optional<RiskLevel> of(String key) {
        return Arrays.stream(values()).filter(level -> level.key().equals(key)).findFirst();
    }
}
