package org.nightpost.people.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.people.agreement.Agreement.Counts;
import org.nightpost.people.agreement.Rhythm.FixedDay;

/** What a service offers until its administrator has said otherwise: settings of the site ({@code nightpost.agreement.*}). */
@ApplicationScoped
public class FirstAgreement {
    @Inject
    @ConfigProperty(name = "nightpost.agreement.reply.day")
    DayOfWeek day;

    @Inject
    @ConfigProperty(name = "nightpost.agreement.reply.time")
    LocalTime time;

    @Inject
    @ConfigProperty(name = "nightpost.agreement.words")
    int words;

    @Inject
    @ConfigProperty(name = "nightpost.agreement.exchanges")
    int exchanges;

    @Inject
    @ConfigProperty(name = "nightpost.agreement.weeks")
    int weeks;

    @Inject
    @ConfigProperty(name = "nightpost.agreement.counts")
    Counts counts;

    @Inject
    @ConfigProperty(name = "nightpost.agreement.minutes")
    int minutes;

    @Inject
    @ConfigProperty(name = "nightpost.agreement.age")
    int age;

    @Inject
    @ConfigProperty(name = "nightpost.agreement.kept.months")
    int keptMonths;

    /** With the site's rhythm. */
    public Agreement of(UUID service, ZoneId zone) {
        return of(service, new FixedDay(day, time), zone);
    }

    public Agreement of(UUID service, Rhythm rhythm, ZoneId zone) {
        return new Agreement(
                service, 1, rhythm, zone, words, exchanges, weeks, counts, minutes, age, keptMonths, "", "");
    }
}
