package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.LetterFormat;
import org.nightpost.correspondence.content.UnknownFormat;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Holder;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.LetterBoxes;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;

/**
 * Words of a client whom nobody has recognised yet, sealed twice: to the letter-box, for who holds the correspondence's key,
 * and to the pair with which they were written, for their writer. So a second reset in the middle loses nothing: what the
 * second pair can no longer read is still in the box.
 *
 * <p>A letter's entry has the letter's id and goes when its words were sealed anew. A draft's entry becomes a draft then.
 */
@Entity
@Table(name = "letter_box_entry")
class LetterBoxEntry {
    enum Kind {
        LETTER,
        DRAFT
    }

    private static final String PURPOSE = "letter-box-entry";

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID author;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    @Column(name = "submission_id", nullable = false)
    private UUID submission;

    @Column(nullable = false)
    private long rev;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @Column(nullable = false)
    private Sealed box;

    @Column(name = "box_version", nullable = false)
    private int boxVersion;

    @Column(nullable = false)
    private Sealed own;

    @Column(name = "own_version", nullable = false)
    private int ownVersion;

    @Column(nullable = false)
    private byte[] mac;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected LetterBoxEntry() {}

    LetterBoxEntry(UUID id, Kind kind, Correspondence in, UUID author, UUID submission) {
        this.id = id;
        this.kind = kind;
        this.correspondence = in.id();
        this.author = author;
        this.submission = submission;
    }

    /** Puts these words in, in the place of what was there, as the next revision. */
    void put(LetterContent content, LetterBoxes boxes, ServiceKeys keys, Instant now) {
        rev++;
        savedAt = now;
        String words = LetterFormat.write(content);
        LetterBoxes.Entry forHolders = boxes.seal(correspondence, words, binding());
        box = forHolders.sealed();
        boxVersion = forHolders.version();
        LetterBoxes.Entry forWriter = boxes.sealFor(author, words, binding());
        own = forWriter.sealed();
        ownVersion = forWriter.version();
        mac = keys.mac(PURPOSE, proven());
    }

    /** The words, for who holds the correspondence's key. */
    LetterContent open(LetterBoxes boxes, ServiceKeys keys, KeyRing ring) throws CannotBeOpened, UnknownFormat {
        if (!keys.macMatches(mac, PURPOSE, proven())) {
            throw new CannotBeOpened("This service did not put this into the letter-box");
        }
        return LetterFormat.read(boxes.open(correspondence, new LetterBoxes.Entry(box, boxVersion), binding(), ring));
    }

    /** The words, for who wrote them with the pair they have now. */
    LetterContent openOwn(LetterBoxes boxes, KeyRing ring) throws CannotBeOpened, UnknownFormat {
        return LetterFormat.read(boxes.openOwn(author, new LetterBoxes.Entry(own, ownVersion), binding(), ring));
    }

    /**
     * Puts both outer layers under the newest key of the service.
     *
     * @return false if they are already
     * @throws CannotBeOpened if this service did not put this in, or no key opens a layer; then nothing is changed
     */
    boolean renew(LetterBoxes boxes, ServiceKeys keys) throws CannotBeOpened {
        LetterBoxes.Entry forHolders = new LetterBoxes.Entry(box, boxVersion);
        LetterBoxes.Entry forWriter = new LetterBoxes.Entry(own, ownVersion);
        if (boxes.isNewest(forHolders) && boxes.isNewest(forWriter)) {
            return false;
        }
        if (!keys.macMatches(mac, PURPOSE, proven())) {
            throw new CannotBeOpened("This service did not put this into the letter-box");
        }
        Sealed newBox = boxes.renewed(Holder.letterBox(correspondence), forHolders, binding())
                .sealed();
        own = boxes.renewed(Holder.person(author), forWriter, binding()).sealed();
        box = newBox;
        mac = keys.mac(PURPOSE, proven());
        return true;
    }

    private Binding binding() {
        return Binding.of(kind == Kind.LETTER ? "letter" : "draft")
                .in(correspondence)
                .object(id)
                .author(author)
                .revision(rev);
    }

    private byte[][] proven() {
        String fields = String.join(
                "|", id.toString(), correspondence.toString(), author.toString(), kind.name(), submission.toString());
        return new byte[][] {
            fields.getBytes(StandardCharsets.US_ASCII),
            ByteBuffer.allocate(16)
                    .putLong(rev)
                    .putInt(boxVersion)
                    .putInt(ownVersion)
                    .array(),
            box.bytes(),
            own.bytes()
        };
    }

    UUID id() {
        return id;
    }

    UUID correspondence() {
        return correspondence;
    }

    UUID author() {
        return author;
    }

    UUID submission() {
        return submission;
    }

    long rev() {
        return rev;
    }

    Instant savedAt() {
        return savedAt;
    }

    boolean isDraft() {
        return kind == Kind.DRAFT;
    }
}
