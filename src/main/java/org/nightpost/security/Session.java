package org.nightpost.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Long enough to look for a phone; somebody who knows the password and no more gets no longer. */
    private static final Duration FACTOR_WHOLE = Duration.ofMinutes(10);

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

    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(name = "proven_at")
    private @Nullable Instant provenAt;

    @Column(name = "private_key")
    private Sealed privateKey;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Session() {}

    Session(UUID id, byte[] tokenHash, UUID person, String device, Level level, Sealed privateKey, Instant now) {
        this.id = id;
        this.tokenHash = tokenHash.clone();
        this.person = person;
        this.device = device;
        this.level = level;
        this.privateKey = privateKey;
        this.begunAt = now;
        this.seenAt = now;
        this.provenAt = now;
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

    String device() {
        return device;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant seenAt() {
        return seenAt;
    }

    Level level() {
        return level;
    }

    /** When the person last gave their password. */
    Instant provenAt() {
        return provenAt == null ? begunAt : provenAt;
    }

    void proven(Instant now) {
        provenAt = now;
    }

    /** Goes on under another token or at another level; the key is locked anew for both. */
    void goOn(byte[] tokenHash, Level level, Sealed privateKey) {
        this.tokenHash = tokenHash.clone();
        this.level = level;
        this.privateKey = privateKey;
    }

    boolean isOver(Set<Role> roles, Instant now) {
        if (level == Level.FACTOR_PENDING) {
            return now.isAfter(begunAt.plus(FACTOR_WHOLE));
        }
        return now.isAfter(seenAt.plus(idle(roles))) || now.isAfter(endsAt(roles));
    }

    /** How long it stays without a request. */
    static Duration idle(Set<Role> roles) {
        return roles.contains(Role.CLIENT) ? CLIENT_IDLE : STAFF_IDLE;
    }

    /** When it ends, whatever happens until then. */
    Instant endsAt(Set<Role> roles) {
        return begunAt.plus(roles.contains(Role.CLIENT) ? CLIENT_WHOLE : STAFF_WHOLE);
    }

    boolean isWorthNoting(Instant now) {
        return now.isAfter(seenAt.plus(NOTED));
    }

    void seen(Instant now) {
        // A clock that was set back must not make a session older than it is.
        seenAt = now.isAfter(seenAt) ? now : seenAt;
    }
}
