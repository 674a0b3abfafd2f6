package org.nightpost.security.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.vault.PasswordLock;

/** The lock of a passphrase that was forgotten: who remembers it within 30 days opens their earlier pair by it. */
@Entity
@Table(name = "security_old_lock")
class OldLock {
    static final Duration KEPT = Duration.ofDays(30);

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID person;

    @Embedded
    private PasswordLock lock;

    @Column(name = "kept_until", nullable = false)
    private Instant keptUntil;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected OldLock() {}

    OldLock(UUID person, PasswordLock lock, Instant now) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.lock = lock;
        this.keptUntil = now.plus(KEPT);
    }

    UUID id() {
        return id;
    }

    PasswordLock lock() {
        return lock;
    }
}
