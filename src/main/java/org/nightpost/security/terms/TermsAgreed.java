package org.nightpost.security.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person has read a version of the terms and agreed to it. */
@Entity
@Table(name = "security_terms_agreed")
class TermsAgreed {
    @Id
    private UUID id;

    private UUID person;
    private int version;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected TermsAgreed() {}

    TermsAgreed(UUID person, int version, Instant now) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.version = version;
        this.agreedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    int version() {
        return version;
    }

    Instant agreedAt() {
        return agreedAt;
    }
}
