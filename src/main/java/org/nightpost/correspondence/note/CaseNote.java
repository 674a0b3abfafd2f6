package org.nightpost.correspondence.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
 * The one case note of a correspondence, written on by whoever answers there. Emptied it keeps its row: with the row its
 * revision would begin again, and what was sealed under an earlier one would open.
 */
@Entity
@Table(name = "case_note")
class CaseNote {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    /** Who wrote last. */
    @Column(nullable = false)
    private UUID author;

    @Column(nullable = false)
    private long rev;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(nullable = false)
    private int epoch;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CaseNote() {}

    CaseNote(CorrespondenceId in, UUID author, String text, StaffKeys.Present key, Instant at) {
        this.id = UUID.randomUUID();
        this.correspondence = in.value();
        save(text, author, key, at);
    }

    /** Puts this in the place of what was there, as the next revision. */
    final void save(String text, UUID writer, StaffKeys.Present key, Instant at) {
        rev++;
        author = writer;
        epoch = key.epoch();
        savedAt = at;
        sealed = key.key().sealText(text, binding());
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
        return Binding.of("case-note")
                .in(correspondence)
                .object(id)
                .author(author)
                .revision(rev)
                .epoch(epoch);
    }

    UUID id() {
        return id;
    }

    long rev() {
        return rev;
    }

    Instant savedAt() {
        return savedAt;
    }
}
