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
import org.nightpost.correspondence.content.Side;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Sealed;

/** A client asks for another counsellor. It goes to the supervisors of the team, and is open until one has answered. */
@Entity
@Table(name = "correspondence_wish")
class Wish {
    /** Who is told. */
    enum Told {
        SUPERVISORS,
        /** The counsellor, too: the client said so. */
        COUNSELLOR
    }

    private static final long ONLY_REVISION = 1;

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID client;

    @Column(nullable = false)
    private Sealed words;

    @Column(nullable = false)
    private int epoch;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Told told;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "answer_by", nullable = false)
    private Instant answerBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by", nullable = false)
    private UUID endedBy = Ids.NONE;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Wish() {}

    Wish(UUID id, Correspondence here, String said, Told told, StaffKeys.Present key, Instant at, Instant by) {
        this.id = id;
        this.correspondence = here.id();
        this.client = here.on(Side.CLIENT);
        this.told = told;
        this.askedAt = at;
        this.answerBy = by;
        this.epoch = key.epoch();
        this.words = key.key().sealText(said, binding());
    }

    String read(ContentKey key) throws CannotBeOpened {
        return key.openText(words, binding());
    }

    void ends(UUID by, Instant at) {
        endedBy = by;
        endedAt = at;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /** Who has answered it, or taken it back; nobody while it is open. */
    UUID endedBy() {
        return endedBy;
    }

    private Binding binding() {
        return Binding.of("wish")
                .in(correspondence)
                .object(id)
                .author(client)
                .revision(ONLY_REVISION)
                .epoch(epoch);
    }

    UUID id() {
        return id;
    }

    UUID correspondence() {
        return correspondence;
    }

    boolean isToldToCounsellor() {
        return told == Told.COUNSELLOR;
    }

    int epoch() {
        return epoch;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant answerBy() {
        return answerBy;
    }
}
