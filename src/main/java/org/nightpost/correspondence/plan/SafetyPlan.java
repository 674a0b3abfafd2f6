package org.nightpost.correspondence.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.SharedKeys;
import org.nightpost.correspondence.StaffKeys;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;

/**
 * One version of the safety plan of a correspondence. Its words are never changed: who changes something saves the next
 * version. The client agrees to one, and the last they agreed to is their plan.
 */
@Entity
@Table(name = "safety_plan")
class SafetyPlan {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    /** Counted within the correspondence, from 1. */
    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private UUID author;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(nullable = false)
    private int epoch;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    /** When the client agreed to it; null if they did not. */
    @Column(name = "agreed_at")
    private @Nullable Instant agreedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SafetyPlan() {}

    SafetyPlan(CorrespondenceId in, int number, UUID author, Steps steps, StaffKeys.Present key, Instant at) {
        this.id = UUID.randomUUID();
        this.correspondence = in.value();
        this.number = number;
        this.author = author;
        this.epoch = key.epoch();
        this.savedAt = at;
        this.sealed = key.key().sealText(steps.write(), binding());
    }

    /** Empty if it does not open. */
    Optional<Steps> read(SharedKeys keys) {
        try {
            return Steps.read(
                    keys.of(new CorrespondenceId(correspondence), epoch).openText(sealed, binding()));
        } catch (CannotBeOpened shut) {
            return Optional.empty();
        }
    }

    boolean isKeyHeld(SharedKeys keys) {
        try {
            keys.of(new CorrespondenceId(correspondence), epoch);
            return true;
        } catch (CannotBeOpened none) {
            return false;
        }
    }

    private Binding binding() {
        return Binding.of("safety-plan")
                .in(correspondence)
                .object(id)
                .author(author)
                .revision(number)
                .epoch(epoch);
    }

    /** The first time counts. */
    void isAgreed(Instant at) {
        if (agreedAt == null) {
            agreedAt = at;
        }
    }

    PlanFacts facts() {
        return new PlanFacts(number, author, savedAt, Optional.ofNullable(agreedAt));
    }

    UUID id() {
        return id;
    }

    UUID correspondence() {
        return correspondence;
    }
}
