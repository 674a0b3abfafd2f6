package org.nightpost.security.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;

/** A person's authenticator app: the secret that it shares with us, sealed under the service key for this person alone. */
@Entity
@Table(name = "security_app_factor")
class AppFactor {
    @Id
    private UUID person;

    private Sealed secret;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "added_at")
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AppFactor() {}

    AppFactor(UUID person, byte[] secret, long lastStep, ServiceKeys keys, Instant now) {
        this.person = person;
        this.secret = keys.seal(secret, binding(person));
        this.lastStep = lastStep;
        this.addedAt = now;
    }

    /** The caller wipes it. */
    byte[] secret(ServiceKeys keys) throws CannotBeOpened {
        return keys.open(secret, binding(person));
    }

    Instant addedAt() {
        return addedAt;
    }

    static Binding binding(UUID person) {
        return Binding.of("app-factor").object(person);
    }
}
