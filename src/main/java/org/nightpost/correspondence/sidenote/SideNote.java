package org.nightpost.correspondence.sidenote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.StaffKeys;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;

/**
 * One side note. The first of a thread stands beside a paragraph of a letter and knows whose turn it is: an answer gives the turn to
 * the other side, settling to nobody, and one more note opens it again. Never changed once it is written.
 */
@Entity
@Table(name = "side_note")
class SideNote {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID thread;

    @Column(nullable = false)
    private UUID letter;

    @Column(nullable = false)
    private int paragraph;

    @Column(nullable = false)
    private UUID author;

    @Enumerated(EnumType.STRING)
    @Column(name = "begun_by", nullable = false)
    private Turn begunBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Turn turn;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(nullable = false)
    private int epoch;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SideNote() {}

    private SideNote(UUID id, UUID thread, CorrespondenceId in, Spot spot, Turn begunBy, Turn turn) {
        this.id = id;
        this.thread = thread;
        this.correspondence = in.value();
        this.letter = spot.letter();
        this.paragraph = spot.paragraph();
        this.begunBy = begunBy;
        this.turn = turn;
    }

    /** Begins a thread; the other side has the turn. */
    static SideNote first(UUID id, CorrespondenceId in, Spot spot, Turn writer) {
        return new SideNote(id, id, in, spot, writer, writer.other());
    }

    /** Goes on in this thread; the other side has the turn. */
    SideNote answer(UUID id, Turn writer) {
        turn = writer.other();
        return new SideNote(id, thread, new CorrespondenceId(correspondence), spot(), begunBy, Turn.NOBODY);
    }

    SideNote says(String words, UUID writer, StaffKeys.Present key, Instant at) {
        author = writer;
        epoch = key.epoch();
        writtenAt = at;
        sealed = key.key().sealText(words, binding());
        return this;
    }

    /** Whether somebody on this side can settle the thread: a supervisor can always, a counsellor what counsellors began. */
    boolean canBeSettledBy(Turn side) {
        return side == Turn.SUPERVISOR || begunBy == side;
    }

    void settle() {
        turn = Turn.NOBODY;
    }

    /** Empty if it does not open. */
    Optional<String> read(StaffKeys keys) {
        try {
            return Optional.of(
                    keys.of(new CorrespondenceId(correspondence), epoch).openText(sealed, binding()));
        } catch (CannotBeOpened shut) {
            return Optional.empty();
        }
    }

    boolean isKeyHeld(StaffKeys keys) {
        try {
            keys.of(new CorrespondenceId(correspondence), epoch);
            return true;
        } catch (CannotBeOpened none) {
            return false;
        }
    }

    private Binding binding() {
        return Binding.of("side-note")
                .in(correspondence)
                .object(id)
                .author(author)
                .epoch(epoch);
    }

    boolean isFirst() {
        return id.equals(thread);
    }

    Spot spot() {
        return new Spot(letter, paragraph);
    }

    UUID id() {
        return id;
    }

    UUID correspondence() {
        return correspondence;
    }

    UUID thread() {
        return thread;
    }

    UUID author() {
        return author;
    }

    Turn begunBy() {
        return begunBy;
    }

    Turn turn() {
        return turn;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
