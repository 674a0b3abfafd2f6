package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Sealed;

/**
 * A change of counsellor. Proposed, it moves nothing: the client was told by a letter and may decline until its moment. Then
 * it is made, in one deed; or it ended before, and somebody has to see to that.
 */
@Entity
@Table(name = "correspondence_handover")
class Handover {
    /** How far it is. */
    enum State {
        PROPOSED,
        /** By the client. */
        DECLINED,
        /** By who proposed it, or a supervisor. */
        WITHDRAWN,
        /** Its moment came, or was still to come, and who was to answer could not. */
        LAPSED,
        DONE
    }

    private static final long ONLY_REVISION = 1;

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(name = "from_person", nullable = false)
    private UUID from;

    @Column(name = "to_person", nullable = false)
    private UUID to;

    @Column(name = "proposed_by", nullable = false)
    private UUID proposedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private HandoverReason reason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(nullable = false)
    private Sealed because;

    @Column(nullable = false)
    private Sealed note;

    @Column(name = "staff_epoch", nullable = false)
    private int staffEpoch;

    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt;

    @Column(name = "decide_by", nullable = false)
    private Instant decideBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** When somebody has seen to it that it ended without a new counsellor. */
    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineWish wish;

    @Column
    private @Nullable Sealed words;

    @Column(name = "words_epoch", nullable = false)
    private int wordsEpoch;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Handover() {}

    Handover(Correspondence here, UUID from, UUID proposedBy, HandoverPlan plan, StaffKeys.Present key, Instant at) {
        this.id = plan.in(here);
        this.correspondence = here.id();
        this.from = from;
        this.to = plan.to();
        this.proposedBy = proposedBy;
        this.reason = plan.reason();
        this.state = State.PROPOSED;
        this.staffEpoch = key.epoch();
        this.because = key.key().sealText(plan.because(), staff("handover-because"));
        this.note = key.key().sealText(plan.note(), staff("handover-note"));
        this.proposedAt = at;
        this.decideBy = plan.decideBy();
    }

    String because(ContentKey key) throws CannotBeOpened {
        return key.openText(because, staff("handover-because"));
    }

    String note(ContentKey key) throws CannotBeOpened {
        return key.openText(note, staff("handover-note"));
    }

    /** What the client has written who declined; empty if nothing. */
    Optional<String> words(ContentKey key, UUID client) throws CannotBeOpened {
        return words == null ? Optional.empty() : Optional.of(key.openText(words, declining(client)));
    }

    boolean isOpen() {
        return state == State.PROPOSED;
    }

    /** Whether the client's time is over. */
    boolean isDue(Instant now) {
        return isOpen() && !now.isBefore(decideBy);
    }

    /** The client says no; with words, if there are any. */
    void declined(DeclineWish what, String said, UUID client, StaffKeys.Present key, Instant at) {
        ends(State.DECLINED, at);
        wish = what;
        if (!said.isBlank()) {
            wordsEpoch = key.epoch();
            words = key.key().sealText(said, declining(client));
        }
    }

    /** It is over, one way or the other. */
    void ends(State how, Instant at) {
        state = how;
        endedAt = at;
    }

    /** The client cannot say anything now, and gets as long after that. */
    void waitsAtLeast(Duration time, Instant now) {
        decideBy = now.plus(time);
    }

    void settled(Instant at) {
        settledAt = at;
    }

    /** Whether somebody has to see to it: it ended, the client knows a name, and nobody new answers. */
    boolean isUnsettled() {
        return settledAt == null && (state == State.DECLINED || state == State.LAPSED);
    }

    private Binding staff(String kind) {
        return Binding.of(kind)
                .in(correspondence)
                .object(id)
                .author(proposedBy)
                .revision(ONLY_REVISION)
                .epoch(staffEpoch);
    }

    private Binding declining(UUID client) {
        return Binding.of("handover-declined")
                .in(correspondence)
                .object(id)
                .author(client)
                .revision(ONLY_REVISION)
                .epoch(wordsEpoch);
    }

    UUID id() {
        return id;
    }

    UUID correspondence() {
        return correspondence;
    }

    UUID from() {
        return from;
    }

    UUID to() {
        return to;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    HandoverReason reason() {
        return reason;
    }

    State state() {
        return state;
    }

    int staffEpoch() {
        return staffEpoch;
    }

    int wordsEpoch() {
        return wordsEpoch;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant decideBy() {
        return decideBy;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    Optional<DeclineWish> wish() {
        return Optional.ofNullable(wish);
    }
}
