package org.nightpost.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.UUID;
import org.nightpost.vault.Sealed;

/**
 * The profile of one person. Staff appear by their own name, in clear: clients have a right to know who reads. Clients
 * appear by the alias they chose, which lies sealed under the service key.
 */
@Entity
@Table(name = "people_person")
class Person {
    @Id
    private UUID id;

    @Column(name = "staff_name")
    private String staffName;

    private Sealed alias;

    private String language;

    private String zone;

    private boolean trainee;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Person() {}

    Person(UUID id, String staffName, Sealed alias, String language, ZoneId zone, boolean trainee) {
        this.id = id;
        this.staffName = staffName;
        this.alias = alias;
        this.language = language;
        this.zone = zone.getId();
        this.trainee = trainee;
    }

    void isCalled(Sealed alias) {
        this.alias = alias;
    }

    void speaks(String language) {
        this.language = language;
    }

    UUID id() {
        return id;
    }

    /** Empty for a client. */
    String staffName() {
        return staffName;
    }

    Sealed alias() {
        return alias;
    }

    String language() {
        return language;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    boolean isTrainee() {
        return trainee;
    }
}
