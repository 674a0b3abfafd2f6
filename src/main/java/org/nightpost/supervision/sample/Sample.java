package org.nightpost.supervision.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.Sealed;

/** A sample as it was drawn. Never changed and never drawn again: another sample is another row. */
@Entity(name = "ReviewSample")
@Table(name = "supervision_sample")
class Sample {
    static final int EPOCH = 1;

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID team;

    @Column(nullable = false)
    private UUID supervisor;

    @Column(name = "drawn_at", nullable = false)
    private Instant drawnAt;

    @Column(nullable = false)
    private int wanted;

    @Column(nullable = false)
    private int among;

    @Column(nullable = false)
    private Sealed sealed;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Sample() {}

    Sample(UUID id, UUID team, UUID supervisor, int wanted, int among, Instant drawnAt) {
        this.id = id;
        this.team = team;
        this.supervisor = supervisor;
        this.wanted = wanted;
        this.among = among;
        this.drawnAt = drawnAt;
    }

    /** @param words that say why it was drawn */
    Sample because(String words, ContentKey key) {
        sealed = key.sealText(words, binding());
        return this;
    }

    /** Empty if they do not open. */
    Optional<String> words(KeyRing ring) {
        try {
            return Optional.of(ring.key(KeyObject.staff(id), EPOCH).openText(sealed, binding()));
        } catch (CannotBeOpened shut) {
            return Optional.empty();
        }
    }

    private Binding binding() {
        return Binding.of("sample-reason").object(id).author(supervisor).epoch(EPOCH);
    }

    UUID id() {
        return id;
    }

    UUID team() {
        return team;
    }

    UUID supervisor() {
        return supervisor;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    int wanted() {
        return wanted;
    }

    int among() {
        return among;
    }
}
