package org.nightpost.security.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the terms said from one moment to the next version. Never changed: somebody may have agreed to these words. */
@Entity
@Table(name = "security_terms")
class TermsVersion {
    @Id
    private int version;

    private UUID id;
    private String words;
    private boolean asked;
    private UUID publisher;

    @Column(name = "published_at")
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected TermsVersion() {}

    TermsVersion(int version, String words, boolean asked, UUID publisher, Instant now) {
        this.version = version;
        this.id = UUID.randomUUID();
        this.words = words;
        this.asked = asked;
        this.publisher = publisher;
        this.publishedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID publisher() {
        return publisher;
    }

    Terms seen() {
        return new Terms(version, words, asked, publishedAt);
    }
}
