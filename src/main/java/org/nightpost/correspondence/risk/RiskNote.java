package org.nightpost.correspondence.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;

/**
 * That somebody of the staff set the level of a correspondence, and why. Never changed: the one with the highest number
 * holds, those before it are the history. The level lies under the service's keys, so that lists can be ordered without
 * opening anything of the correspondence; the reason under its staff key.
 */
@Entity
@Table(name = "risk_note")
class RiskNote {
    /** All of one length under the seal. */
    private static final int LENGTH = 6;

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private UUID author;

    @Column(nullable = false)
    private Sealed level;

    @Column(nullable = false)
    private Sealed reason;

    @Column(nullable = false)
    private int epoch;

    @Column(name = "noted_at", nullable = false)
    private Instant notedAt;

    /** When the team's supervisors were told to look; null if they were not. */
    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected RiskNote() {}

    RiskNote(UUID correspondence, int number, UUID author, RiskLevel level, Instant at, ServiceKeys service) {
        this.id = UUID.randomUUID();
        this.correspondence = correspondence;
        this.number = number;
        this.author = author;
        this.notedAt = at;
        String word = level.name();
        this.level = service.sealText(word + "_".repeat(LENGTH - word.length()), place(id));
    }

    /** Why; before it is stored. */
    void because(String words, ContentKey key, int keyEpoch) {
        epoch = keyEpoch;
        reason = key.sealText(words, binding());
    }

    static Binding place(UUID id) {
        return Binding.of("risk-level").object(id);
    }

    /** Empty if it does not open. */
    Optional<RiskLevel> level(ServiceKeys service) {
        return level(level, id, service);
    }

    static Optional<RiskLevel> level(Sealed level, UUID id, ServiceKeys service) {
        try {
            return Optional.of(
                    RiskLevel.valueOf(service.openText(level, place(id)).replace("_", "")));
        } catch (CannotBeOpened | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    String reason(ContentKey key) throws CannotBeOpened {
        return key.openText(reason, binding());
    }

    private Binding binding() {
        return Binding.of("risk-reason")
                .in(correspondence)
                .object(id)
                .author(author)
                .revision(number)
                .epoch(epoch);
    }

    void told(Instant at) {
        toldAt = at;
    }

    UUID id() {
        return id;
    }

    UUID correspondence() {
        return correspondence;
    }

    int number() {
        return number;
    }

    UUID author() {
        return author;
    }

    int epoch() {
        return epoch;
    }

    Instant notedAt() {
        return notedAt;
    }

    Optional<Instant> toldAt() {
        return Optional.ofNullable(toldAt);
    }
}
