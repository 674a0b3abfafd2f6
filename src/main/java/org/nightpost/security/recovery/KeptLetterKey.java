package org.nightpost.security.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.vault.Sealed;

/** A person's private key under their letter key. The letter key itself is on their paper and nowhere else. */
@Entity
@Table(name = "security_letter_key")
class KeptLetterKey {
    @Id
    private UUID person;

    @Column(name = "key_version", nullable = false)
    private int keyVersion;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected KeptLetterKey() {}

    KeptLetterKey(UUID person, int keyVersion, Sealed sealed, Instant madeAt) {
        this.person = person;
        replace(keyVersion, sealed, madeAt);
    }

    /** The one before opens nothing any more. */
    final void replace(int newVersion, Sealed newSealed, Instant at) {
        keyVersion = newVersion;
        sealed = newSealed;
        madeAt = at;
    }

    int keyVersion() {
        return keyVersion;
    }

    Sealed sealed() {
        return sealed;
    }

    Instant madeAt() {
        return madeAt;
    }
}
