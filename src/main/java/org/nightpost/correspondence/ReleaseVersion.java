package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.LetterFormat;
import org.nightpost.correspondence.content.UnknownFormat;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Sealed;

/**
 * The words of a trainee's letter at one moment: the very ciphertext of the letter to be, bound to its row and revision, so
 * that it can be kept where nobody's key is.
 */
@Entity
@Table(name = "release_version")
class ReleaseVersion {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID request;

    @Column(name = "made_by", nullable = false)
    private UUID madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(nullable = false)
    private int epoch;

    @Column(nullable = false)
    private long revision;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ReleaseVersion() {}

    ReleaseVersion(ReleaseRequest of, HeldLetter held, UUID madeBy, Instant at) {
        this.id = UUID.randomUUID();
        this.request = of.id();
        this.madeBy = madeBy;
        this.madeAt = at;
        this.sealed = held.sealed();
        this.epoch = held.epoch();
        this.revision = held.revision();
    }

    LetterContent read(ReleaseRequest of, ContentKey key) throws CannotBeOpened, UnknownFormat {
        return LetterFormat.read(
                key.openText(sealed, Letter.binding(of.correspondence(), of.letter(), of.author(), revision, epoch)));
    }

    UUID id() {
        return id;
    }

    UUID madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    int epoch() {
        return epoch;
    }
}
