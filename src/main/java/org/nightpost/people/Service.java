package org.nightpost.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.nightpost.web.Lifeline;

/**
 * What the organisation offers under one remit: who it is for, how to reach a person. All of
 * it is public.
 */
@Entity
@Table(name = "people_service")
class Service {
    @Id
    private UUID id;

    private String name;

    private String remit;

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
        return new ServiceTerms(name, remit, ZoneId.of(zone), phone, hours, contacts);
    }
}
