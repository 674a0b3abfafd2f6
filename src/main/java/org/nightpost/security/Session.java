package org.nightpost.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.nightpost.vault.Sealed;

/**
 * One sign-in on one device, found by the hash of the cookie's token. It carries the person's private key wrapped under
 * that token, so that between two requests nothing here opens anything, and any node serves any request.
 */
@Entity
@Table(name = "security_session")
class Session {
    /** ASVS 5.0 V7.3: staff read other people's letters, so an empty chair is closed sooner. */
    private static final Duration STAFF_IDLE = Duration.ofMinutes(30);

    private static final Duration STAFF_WHOLE = Duration.ofHours(10);

    /** A client writes for a long time without a click, often on the device of one person. */
    private static final Duration CLIENT_IDLE = Duration.ofMinutes(60);

    private static final Duration CLIENT_WHOLE = Duration.ofHours(12);

    /** A request more than this after the last one is noted; noting each would make every reading a writing. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private UUID person;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    private String device;

    @Column(name = "private_key")
    private Sealed privateKey;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Session() {}

    Session(UUID id, byte[] tokenHash, UUID person, String device, Sealed privateKey, Instant now) {
        this.id = id;
        this.tokenHash = tokenHash.clone();
        this.person = person;
        this.device = device;
        this.privateKey = privateKey;
        this.begunAt = now;
        this.seenAt = now;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    Sealed privateKey() {
        return privateKey;
    }

    boolean isOver(Set<Role> roles, Instant now) {
        boolean client = roles.contains(Role.CLIENT);
        Duration idle = client ? CLIENT_IDLE : STAFF_IDLE;
        Duration whole = client ? CLIENT_WHOLE : STAFF_WHOLE;
        return now.isAfter(seenAt.plus(idle)) || now.isAfter(begunAt.plus(whole));
    }

    boolean isWorthNoting(Instant now) {
        return now.isAfter(seenAt.plus(NOTED));
    }

    void seen(Instant now) {
        // A clock that was set back must not make a session older than it is.
        seenAt = now.isAfter(seenAt) ? now : seenAt;
    }
}
