package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Sealed;

/**
 * A trainee's letter is to be read by a supervisor before it goes. Made when it is finished, decided once, and kept: what was
 * said and changed is what both learn from.
 */
@Entity
@Table(name = "release_request")
class ReleaseRequest {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID letter;

    @Column(nullable = false)
    private UUID author;

    /** The number of the last letter that its writer knew of. */
    @Column(nullable = false)
    private int seen;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReleaseOutcome outcome;

    @Column(name = "decided_by", nullable = false)
    private UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable Sealed comment;

    @Column(name = "comment_epoch", nullable = false)
    private int commentEpoch;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ReleaseRequest() {}

    ReleaseRequest(HeldLetter held, Instant at) {
        this.id = UUID.randomUUID();
        this.correspondence = held.correspondence();
        this.letter = held.id();
        this.author = held.author();
        this.seen = held.seen();
        this.askedAt = at;
        this.outcome = ReleaseOutcome.WAITS;
        this.decidedBy = Ids.NONE;
    }

    /** For good. */
    void decide(ReleaseOutcome how, UUID by, Instant at) {
        outcome = how;
        decidedBy = by;
        decidedAt = at;
    }

    /** Who has decided says something to its writer. */
    void says(String words, StaffKeys.Present key) {
        commentEpoch = key.epoch();
        comment = key.key().sealText(words, binding());
    }

    boolean hasComment() {
        return comment != null;
    }

    /** @throws CannotBeOpened also if nothing was said */
    String comment(ContentKey key) throws CannotBeOpened {
        if (comment == null) {
            throw new CannotBeOpened("nothing was said");
        }
        return key.openText(comment, binding());
    }

    private Binding binding() {
        return Binding.of("release-comment")
                .in(correspondence)
                .object(id)
                .author(decidedBy)
                .revision(Letter.FIRST_REVISION)
                .epoch(commentEpoch);
    }

    boolean waits() {
        return outcome == ReleaseOutcome.WAITS;
    }

    UUID id() {
        return id;
    }

    UUID correspondence() {
        return correspondence;
    }

    UUID letter() {
        return letter;
    }

    UUID author() {
        return author;
    }

    int seen() {
        return seen;
    }

    Instant askedAt() {
        return askedAt;
    }

    ReleaseOutcome outcome() {
        return outcome;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    int commentEpoch() {
        return commentEpoch;
    }
}
