package org.nightpost.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.nightpost.web.Lifeline;

/**
 * What the organisation offers under one remit: who it is for, when letters are answered, how to reach a person. All of
 * it is public.
 */
@Entity
@Table(name = "people_service")
class Service {
    @Id
    private UUID id;

    private String name;

    private String remit;

    @Enumerated(EnumType.STRING)
    @Column(name = "reply_day")
    private DayOfWeek replyDay;

    /** Local time as HH:MM. Text, because the two databases disagree about TIME. */
    @Column(name = "reply_time")
    private String replyTime;

    private String zone;

    private String phone;

    private String hours;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Service() {}

    Service(UUID id, ServiceTerms terms) {
        this.id = id;
        change(terms);
    }

    final void change(ServiceTerms terms) {
        this.name = terms.name();
        this.remit = terms.remit();
        this.replyDay = terms.replyDay();
        this.replyTime = terms.replyTime().toString();
        this.zone = terms.zone().getId();
        this.phone = terms.phone();
        this.hours = terms.hours();
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    ServiceTerms terms(List<Lifeline.Contact> contacts) {
        return new ServiceTerms(
                name, remit, replyDay, LocalTime.parse(replyTime), ZoneId.of(zone), phone, hours, contacts);
    }
}
