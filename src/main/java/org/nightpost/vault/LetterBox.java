package org.nightpost.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.UUID;

/**
 * The private half of a correspondence's letter-box, under the correspondence's key of one epoch. Its public half is a
 * {@link HolderKey} of the same version.
 */
@Entity
@Table(name = "vault_letter_box")
class LetterBox {
    @Id
    private UUID id;

    @Column(name = "correspondence")
    private UUID correspondence;

    @Column(name = "version")
    private int version;

    @Column(name = "epoch")
    private int epoch;

    @Column(name = "sealed")
    private Sealed sealed;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected LetterBox() {}

    LetterBox(UUID correspondence, int version, int epoch, ContentKey under, PrivateKey key) {
        this.id = UUID.randomUUID();
        this.correspondence = correspondence;
        this.version = version;
        this.epoch = epoch;
        byte[] secret = key.secretBytes();
        try {
            this.sealed = under.seal(secret, binding());
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The private half; whoever takes it closes it. */
    PrivateKey open(ContentKey under) throws CannotBeOpened {
        byte[] secret = under.open(sealed, binding());
        try {
            return PrivateKey.of(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    UUID correspondence() {
        return correspondence;
    }

    int version() {
        return version;
    }

    int epoch() {
        return epoch;
    }

    private Binding binding() {
        return Binding.of("letter-box-key").in(correspondence).revision(version).epoch(epoch);
    }
}
