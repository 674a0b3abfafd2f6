package org.nightpost.people.agreement;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nightpost.people.agreement.Rhythm.FixedDay;
import org.nightpost.people.agreement.Rhythm.WorkingHours;
import org.nightpost.web.Texts;

/** Rhythms as a sentence. */
public final class RhythmWords {
    private RhythmWords() {}

    /** With whose clock is meant. */
    public static String of(Agreement terms, Texts texts) {
        String zone = terms.zone().getId();
        Locale locale = texts.language().locale();
        if (terms.rhythm() instanceof FixedDay fixed) {
            return texts.text("agreement.rhythm.day", name(fixed.day(), locale), fixed.time(), zone);
        }
        WorkingHours hours = (WorkingHours) terms.rhythm();
        String days =
                hours.days().stream().sorted().map(day -> name(day, locale)).collect(Collectors.joining(", "));
        return texts.text("agreement.rhythm.hours", hours.hours(), days, hours.opens(), hours.closes(), zone);
    }

    private static String name(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }
}
