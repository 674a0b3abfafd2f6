package org.nightpost.supervision.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.Sealed;

/**
 * Supervision that took place. Its minutes have a key of their own, sealed to the counsellors who were there and to the
 * team's supervisors, so that who was not there opens nothing, whatever team they join. Day, length and words can be put
 * right later; who was there cannot, because they hold the key.
 */
@Entity
@Table(name = "supervision_session")
class SupervisionSession {
    /** Its key is never renewed: nobody new comes to a session that is over. */
    static final int EPOCH = 1;

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID team;

    @Column(nullable = false)
    private UUID author;

    @Column(name = "held_on", nullable = false)
    private LocalDate heldOn;

    @Column(name = "length_minutes", nullable = false)
    private int length;

    @Column(nullable = false)
    private long rev;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SupervisionSession() {}

    SupervisionSession(UUID id, UUID team, UUID author, Held held, ContentKey key, Instant at) {
        this.id = id;
        this.team = team;
        save(held, author, key, at);
    }

    /** Puts this in the place of what was there, as the next revision. */
    final void save(Held held, UUID writer, ContentKey key, Instant at) {
        rev++;
        author = writer;
        heldOn = held.on();
        length = held.length();
        savedAt = at;
        sealed = key.sealText(held.words(), binding());
    }

    /** Empty if it does not open. */
    Optional<String> read(KeyRing ring) {
        try {
            return Optional.of(ring.key(key(), EPOCH).openText(sealed, binding()));
        } catch (CannotBeOpened shut) {
            return Optional.empty();
        }
    }

    KeyObject key() {
        return KeyObject.staff(id);
    }

    private Binding binding() {
        return Binding.of("supervision-minutes")
                .object(id)
                .author(author)
                .revision(rev)
                .epoch(EPOCH);
    }

    SessionFacts facts(List<UUID> counsellors) {
        return new SessionFacts(id, team, author, heldOn, length, counsellors);
    }

    UUID id() {
        return id;
    }

    UUID team() {
        return team;
    }

    UUID author() {
        return author;
    }

    long rev() {
        return rev;
    }

    Instant savedAt() {
        return savedAt;
    }
}
