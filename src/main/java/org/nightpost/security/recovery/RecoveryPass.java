package org.nightpost.security.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.vault.InvitationLock;
import org.nightpost.vault.Sealed;

/**
 * What lets somebody choose a new passphrase, once: a link that was mailed, or a code that staff handed over. Only a MAC of
 * it is here. It stays after it was used, so that whoever comes with it again is told what happened.
 */
@Entity
@Table(name = "security_recovery_pass")
class RecoveryPass {
    enum Kind {
        /** Mailed: whoever reads the mailbox has it, so it is short-lived and opens no letters. */
        LINK(Duration.ofHours(2)),
        /** Handed over by somebody who knows the person: opens what was sealed to it. */
        CODE(Duration.ofDays(3));

        private final Duration valid;

        Kind(Duration valid) {
            this.valid = valid;
        }
    }

    /** What became of it. */
    enum State {
        OPEN,
        USED,
        EXPIRED,
        UNKNOWN;

        /** In text keys. */
        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Sealed NOTHING = Sealed.of(new byte[0]);

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    @Column(nullable = false)
    private byte[] mac;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "until_at", nullable = false)
    private Instant until;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected RecoveryPass() {}

    RecoveryPass(UUID person, Kind kind, byte[] mac, Instant now) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.kind = kind;
        this.mac = mac.clone();
        this.sealed = NOTHING;
        this.madeAt = now;
        this.until = now.plus(kind.valid);
    }

    /** Carries the private half of the pair to which letters were sealed for whoever has the code. */
    void carry(Sealed locked) {
        sealed = locked;
    }

    State state(Instant now) {
        // What was emptied after its time had not been used.
        if (usedAt != null && usedAt.isBefore(until)) {
            return State.USED;
        }
        return now.isBefore(until) ? State.OPEN : State.EXPIRED;
    }

    /** Of no more use, and with nothing in it. */
    void use(Instant now) {
        usedAt = now;
        sealed = NOTHING;
    }

    InvitationLock.Place place() {
        return place(id, person, until);
    }

    /** What the lock of a code is bound to. */
    static InvitationLock.Place place(UUID id, UUID person, Instant until) {
        return new InvitationLock.Place(id, person, "code", until.getEpochSecond());
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    UUID person() {
        return person;
    }

    Sealed sealed() {
        return sealed;
    }

    Instant until() {
        return until;
    }
}
