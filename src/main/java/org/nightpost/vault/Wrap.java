package org.nightpost.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.UUID;

/**
 * One key, sealed to one holder: by HPKE to their public key, and again under the service's {@code wrap} keyset, both
 * bound to {@code np1|wrap|holder kind|holder|key version|object|epoch}. This row is the permission to read; without it
 * the holder is shut out, and nobody else is.
 */
@Entity
@Table(name = "vault_wrap")
class Wrap {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "holder_kind")
    @Enumerated(EnumType.STRING)
    private HolderKind holderKind;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "key_version")
    private int keyVersion;

    @Column(name = "object_kind")
    @Enumerated(EnumType.STRING)
    private ObjectKind objectKind;

    @Column(name = "object_id")
    private UUID objectId;

    @Column(name = "epoch")
    private int epoch;

    @Column(name = "sealed")
    private Sealed sealed;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Wrap() {}

    /** Refuses with {@link HolderRefused} if the public key's MAC does not match. */
    Wrap(ServiceKeys service, byte[] secret, KeyObject object, int epoch, HolderKey to) {
        if (epoch < 1) {
            throw new IllegalArgumentException("Epochs are counted from 1: " + epoch);
        }
        this.id = UUID.randomUUID();
        this.holderKind = to.holder().kind();
        this.holderId = to.holder().id();
        this.keyVersion = to.version();
        this.objectKind = object.kind();
        this.objectId = object.id();
        this.epoch = epoch;
        this.sealed = sealed(service, secret, to);
    }

    /** Puts the same key in anew, where the old ciphertext was damaged. */
    void reseal(ServiceKeys service, byte[] secret, HolderKey to) {
        this.sealed = sealed(service, secret, to);
    }

    /** The key inside; the caller wipes it. */
    byte[] open(ServiceKeys service, PrivateKey key) throws CannotBeOpened {
        byte[] inner = service.unwrap(Format.WRAP, sealed, bound());
        return key.open(inner, bound());
    }

    Holder holder() {
        return new Holder(holderKind, holderId);
    }

    int keyVersion() {
        return keyVersion;
    }

    KeyObject object() {
        return new KeyObject(objectKind, objectId);
    }

    int epoch() {
        return epoch;
    }

    private Sealed sealed(ServiceKeys service, byte[] secret, HolderKey to) {
        byte[] inner = to.publicKey(service).seal(secret, bound());
        try {
            return service.wrap(Format.WRAP, inner, bound());
        } finally {
            Arrays.fill(inner, (byte) 0);
        }
    }

    private String bound() {
        return bound(holder(), keyVersion, object(), epoch);
    }

    /** {@code np1|wrap|holder kind|holder|key version|object|epoch}. Frozen. */
    static String bound(Holder holder, int keyVersion, KeyObject object, int epoch) {
        return String.join(
                "|",
                "np1",
                "wrap",
                holder.kind().word(),
                holder.id().toString(),
                Integer.toString(keyVersion),
                object.text(),
                Integer.toString(epoch));
    }
}
