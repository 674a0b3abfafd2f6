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

/** A passkey of a person, under the name they gave it. We hold its public half: it proves, and opens nothing. */
@Entity
@Table(name = "security_passkey")
class Passkey {
    @Id
    private UUID id;

    private UUID person;
    private Sealed name;
    private byte[] credential;

    @Column(name = "public_key")
    private byte[] publicKey;

    private long signatures;

    @Column(name = "added_at")
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Passkey() {}

    Passkey(
            UUID person,
            String name,
            byte[] credential,
            byte[] publicKey,
            long signatures,
            ServiceKeys keys,
            Instant now) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.name = keys.sealText(name, binding(id));
        this.credential = credential.clone();
        this.publicKey = publicKey.clone();
        this.signatures = signatures;
        this.addedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    /** As the person called it; a question mark if that cannot be opened any more. */
    String name(ServiceKeys keys) {
        try {
            return keys.openText(name, binding(id));
        } catch (CannotBeOpened damaged) {
            return "?";
        }
    }

    byte[] credential() {
        return credential.clone();
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    /** How often it has signed, as it counted last; 0 if it does not count. */
    long signatures() {
        return signatures;
    }

    void signed(long signatures) {
        this.signatures = signatures;
    }

    Instant addedAt() {
        return addedAt;
    }

    static Binding binding(UUID id) {
        return Binding.of("passkey-name").object(id);
    }
}
