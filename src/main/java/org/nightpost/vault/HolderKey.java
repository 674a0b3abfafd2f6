package org.nightpost.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A holder's public key, in clear. Its MAC is made when the holder registers it and checked before anything is sealed to
 * it: otherwise whoever can write to the database could have the next letter's key sealed to themselves.
 *
 * <p>Never changed. A lost password without a letter key makes a new version; the older ones stay for the wraps that were
 * sealed to them.
 */
@Entity
@Table(name = "vault_holder_key")
class HolderKey {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "holder_kind")
    @Enumerated(EnumType.STRING)
    private HolderKind holderKind;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "version")
    private int version;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "mac")
    private byte[] mac;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected HolderKey() {}

    HolderKey(ServiceKeys service, Holder holder, int version, PublicKey key) {
        this.id = UUID.randomUUID();
        this.holderKind = holder.kind();
        this.holderId = holder.id();
        this.version = version;
        this.publicKey = key.bytes();
        this.mac = service.mac("public-key", proven());
    }

    Holder holder() {
        return new Holder(holderKind, holderId);
    }

    int version() {
        return version;
    }

    /** The key, once its MAC is found right. */
    PublicKey publicKey(ServiceKeys service) {
        if (!service.macMatches(mac, "public-key", proven())) {
            throw new HolderRefused(holder(), "the public key was not registered by this service");
        }
        try {
            return PublicKey.of(publicKey);
        } catch (CannotBeOpened e) {
            throw new HolderRefused(holder(), "the public key cannot be read");
        }
    }

    private byte[][] proven() {
        return new byte[][] {
            holderKind.word().getBytes(StandardCharsets.US_ASCII),
            holderId.toString().getBytes(StandardCharsets.US_ASCII),
            ByteBuffer.allocate(4).putInt(version).array(),
            publicKey
        };
    }
}
