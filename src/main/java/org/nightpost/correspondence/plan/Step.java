package org.nightpost.correspondence.plan;

import java.util.Locale;

/**
 * What a safety plan asks for, in the order in which it is gone through: what one can do alone first, then with others. The
 * six steps are those of B. Stanley and G. K. Brown, "Safety Planning Intervention", Cognitive and Behavioral Practice 19
 * (2012); their form is theirs, the words on our pages are our own.
 */
public enum Step {
    SIGNS,
    ALONE,
    AROUND,
    PEOPLE,
    SERVICES,
    SAFE;

    /** The end of its texts' keys, and its name in a form. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
