package org.nightpost.people.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A client has read one version and agreed to it. Never changed and never taken back: it is on record that they did. */
@Entity
@Table(name = "people_consent")
class Consent {
    @Id
    private UUID id;

    private UUID correspondence;

    private UUID client;

    private UUID service;

    private int version;

    private int round;

    private String language;

    @Column(name = "given_at")
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Consent() {}

    Consent(Consents.Given given) {
        this.id = UUID.randomUUID();
        this.correspondence = given.correspondence();
        this.client = given.client();
        this.service = given.service();
        this.version = given.version();
        this.round = given.round();
        this.language = given.language();
        this.givenAt = given.at();
    }

    Consents.Given given() {
        return new Consents.Given(correspondence, client, service, version, round, language, givenAt);
    }
}
