package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
 * A counsellor's letter that is finished and waits for its moment. Its words are sealed when it is held, for the letter that it
 * will be, so that whoever releases it needs no key. Until then it is its writer's alone, and a draft again if they wish.
 */
@Entity
@Table(name = "held_letter")
class HeldLetter {
    enum State {
        HELD,
        /** When its moment came, its writer did not answer here any more. It stays, and goes nowhere by itself. */
        STOPPED
    }

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID author;

    @Column(name = "submission_id", nullable = false)
    private UUID submission;

    @Column(name = "held_at", nullable = false)
    private Instant heldAt;

    @Column(name = "release_at", nullable = false)
    private Instant releaseAt;

    @Column(nullable = false)
    private UUID sitting;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(nullable = false)
    private int seen;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(nullable = false)
    private int epoch;

    @Column(nullable = false)
    private long revision;

    @Column(name = "minutes_to_read", nullable = false)
    private int minutesToRead;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected HeldLetter() {}

    HeldLetter(
            Correspondence in,
            UUID author,
            DraftPage page,
            LetterContent content,
            ContentKey key,
            Hold until,
            Instant at) {
        this.id = UUID.randomUUID();
        this.correspondence = in.id();
        this.author = author;
        this.submission = page.submission();
        this.heldAt = at;
        this.releaseAt = until.at();
        this.sitting = until.sitting();
        this.state = State.HELD;
        this.seen = page.seen();
        this.epoch = in.epoch();
        this.revision = Letter.FIRST_REVISION;
        this.minutesToRead = content.minutesToRead(0);
        this.sealed =
                key.sealText(LetterFormat.write(content), Letter.binding(correspondence, id, author, revision, epoch));
    }

    LetterContent read(ContentKey key) throws CannotBeOpened, UnknownFormat {
        return LetterFormat.read(key.openText(sealed, Letter.binding(correspondence, id, author, revision, epoch)));
    }

    /** Whether its moment has come. */
    boolean isDue(Instant now) {
        return state == State.HELD && !releaseAt.isAfter(now);
    }

    /** It goes earlier: its block has ended, or its writer has had another thought. */
    void releaseBy(Instant moment) {
        if (moment.isBefore(releaseAt)) {
            releaseAt = moment;
        }
    }

    void stop() {
        state = State.STOPPED;
    }

    boolean isStopped() {
        return state == State.STOPPED;
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

    Instant heldAt() {
        return heldAt;
    }

    Instant releaseAt() {
        return releaseAt;
    }

    UUID sitting() {
        return sitting;
    }

    int seen() {
        return seen;
    }

    Sealed sealed() {
        return sealed;
    }

    int epoch() {
        return epoch;
    }

    int minutesToRead() {
        return minutesToRead;
    }
}
