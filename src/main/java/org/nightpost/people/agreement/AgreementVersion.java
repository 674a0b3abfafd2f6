package org.nightpost.people.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.people.agreement.Rhythm.FixedDay;
import org.nightpost.people.agreement.Rhythm.WorkingHours;

/** One version of a service's agreement, as it was published. Never changed. */
@Entity
@Table(name = "people_agreement")
class AgreementVersion {
    enum Kind {
        FIXED_DAY,
        WORKING_HOURS
    }

    /** Stand in the columns of the rhythm that the agreement does not have. */
    private static final FixedDay NO_DAY = new FixedDay(DayOfWeek.FRIDAY, LocalTime.of(18, 0));

    private static final WorkingHours NO_HOURS = new WorkingHours(
            24, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    @Id
    private UUID id;

    private UUID service;

    private int version;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Enumerated(EnumType.STRING)
    private Kind rhythm;

    @Enumerated(EnumType.STRING)
    @Column(name = "reply_day")
    private DayOfWeek replyDay;

    @Column(name = "reply_time")
    private String replyTime;

    @Column(name = "reply_hours")
    private int replyHours;

    @Column(name = "work_days")
    private String workDays;

    private String opens;

    private String closes;

    private int words;

    private int exchanges;

    private int weeks;

    @Enumerated(EnumType.STRING)
    private Agreement.Counts counts;

    private int minutes;

    @Column(name = "minimum_age")
    private int minimumAge;

    @Column(name = "kept_months")
    private int keptMonths;

    private String confidentiality;

    private String kept;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AgreementVersion() {}

    AgreementVersion(Agreement terms, Instant publishedAt) {
        this.id = UUID.randomUUID();
        this.service = terms.service();
        this.version = terms.version();
        this.publishedAt = publishedAt;
        this.rhythm = terms.rhythm() instanceof FixedDay ? Kind.FIXED_DAY : Kind.WORKING_HOURS;
        FixedDay day = terms.rhythm() instanceof FixedDay given ? given : NO_DAY;
        WorkingHours hours = terms.rhythm() instanceof WorkingHours given ? given : NO_HOURS;
        this.replyDay = day.day();
        this.replyTime = day.time().toString();
        this.replyHours = hours.hours();
        this.workDays = hours.days().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.opens = hours.opens().toString();
        this.closes = hours.closes().toString();
        this.words = terms.words();
        this.exchanges = terms.exchanges();
        this.weeks = terms.weeks();
        this.counts = terms.counts();
        this.minutes = terms.minutesPerExchange();
        this.minimumAge = terms.minimumAge();
        this.keptMonths = terms.keptMonths();
        this.confidentiality = terms.confidentiality();
        this.kept = terms.kept();
    }

    /** @param zone of the service */
    Agreement terms(ZoneId zone) {
        return new Agreement(
                service,
                version,
                rhythm(),
                zone,
                words,
                exchanges,
                weeks,
                counts,
                minutes,
                minimumAge,
                keptMonths,
                confidentiality,
                kept);
    }

    private Rhythm rhythm() {
        if (rhythm == Kind.FIXED_DAY) {
            return new FixedDay(replyDay, LocalTime.parse(replyTime));
        }
        Set<DayOfWeek> days =
                Arrays.stream(workDays.split(",", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new WorkingHours(replyHours, days, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
