package org.nightpost.correspondence.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Supervised;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Sealed;

/**
 * A supervisor has opened the letters of a correspondence. It is there only after its line of the trail is; it can end
 * early, and never begin again. What the client reads of it is sealed like a letter, with the reason, which tells something of the
 * client; the note for colleagues like a case note.
 */
@Entity
@Table(name = "correspondence_opening")
class Opening {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID supervisor;

    /** By which the same form sent twice is known. */
    @Column(nullable = false)
    private UUID form;

    /** The line of the trail that was written first. */
    @Column(nullable = false)
    private UUID trail;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    /** The first moment at which it opens nothing. */
    @Column(name = "until_at", nullable = false)
    private Instant until;

    @Column(nullable = false)
    private int epoch;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(nullable = false)
    private Sealed note;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Opening() {}

    Opening(CorrespondenceId in, UUID supervisor, UUID form, UUID trail, Instant begunAt, Instant until) {
        this.id = UUID.randomUUID();
        this.correspondence = in.value();
        this.supervisor = supervisor;
        this.form = form;
        this.trail = trail;
        this.begunAt = begunAt;
        this.until = until;
    }

    Opening saying(Said said, Supervised.Keys keys) {
        epoch = keys.epoch();
        sealed = keys.letters().sealText(said.reason().key() + "\n" + said.words(), binding("opening"));
        note = keys.staff().sealText(said.note(), binding("opening-note"));
        return this;
    }

    /** @throws CannotBeOpened if it is damaged */
    Said read(ContentKey letters) throws CannotBeOpened {
        String[] lines = letters.openText(sealed, binding("opening")).split("\n", 2);
        OpeningReason reason = OpeningReason.of(lines[0]).orElseThrow(() -> new CannotBeOpened("No reason"));
        return new Said(reason, lines.length > 1 ? lines[1] : "", "");
    }

    /** @throws CannotBeOpened if it is damaged */
    String readNote(ContentKey staff) throws CannotBeOpened {
        return staff.openText(note, binding("opening-note"));
    }

    private Binding binding(String kind) {
        return Binding.of(kind).in(correspondence).object(id).author(supervisor).epoch(epoch);
    }

    void end(Instant at) {
        if (at.isBefore(until)) {
            until = at;
        }
    }

    UUID id() {
        return id;
    }

    UUID correspondence() {
        return correspondence;
    }

    UUID supervisor() {
        return supervisor;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant until() {
        return until;
    }

    int epoch() {
        return epoch;
    }
}
