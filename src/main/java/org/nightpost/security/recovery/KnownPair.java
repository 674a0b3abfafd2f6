package org.nightpost.security.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The version of a person's pair that somebody has confirmed to be theirs. */
@Entity
@Table(name = "security_known_pair")
class KnownPair {
    @Id
    private UUID person;

    @Column(name = "key_version", nullable = false)
    private int keyVersion;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected KnownPair() {}

    KnownPair(UUID person, int keyVersion) {
        this.person = person;
        this.keyVersion = keyVersion;
    }

    void becomes(int version) {
        keyVersion = version;
    }

    int keyVersion() {
        return keyVersion;
    }
}
