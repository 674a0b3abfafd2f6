package org.nightpost.correspondence.silence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.Quiet;

/**
 * A client is silent since a letter of their counsellor. The letter that goes to them next is the gentle letter, whatever its
 * words; it is over when they write, ask for time, or the correspondence ends.
 */
@Entity
@Table(name = "correspondence_silence")
class Silence {
    /** Stands for "none": a UUID column that may be null fails on PostgreSQL (EclipseLink #2717). */
    static final UUID NONE = new UUID(0, 0);

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID letter;

    @Column(nullable = false)
    private Instant since;

    @Column(nullable = false)
    private boolean opened;

    @Column(nullable = false)
    private int homework;

    @Column(name = "noted_at", nullable = false)
    private Instant notedAt;

    @Column(nullable = false)
    private UUID gentle = NONE;

    @Column(name = "gentle_at")
    private @Nullable Instant gentleAt;

    @Column(name = "over_at")
    private @Nullable Instant overAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Silence() {}

    Silence(Quiet quiet, Instant at) {
        this.id = UUID.randomUUID();
        this.correspondence = quiet.correspondence().value();
        this.letter = quiet.letter().value();
        noted(quiet, at);
    }

    /** Noted once more: what had ended it was taken back, or the time that was asked for is over. */
    final void noted(Quiet quiet, Instant at) {
        since = quiet.since();
        opened = quiet.opened();
        homework = quiet.homework();
        notedAt = at;
        gentle = NONE;
        gentleAt = null;
        overAt = null;
    }

    void gentleLetter(LetterId sent, Instant at) {
        if (gentle.equals(NONE)) {
            gentle = sent.value();
            gentleAt = at;
        }
    }

    void takenBack(LetterId back) {
        if (gentle.equals(back.value())) {
            gentle = NONE;
            gentleAt = null;
        }
    }

    void isOver(Instant at) {
        overAt = at;
    }

    SilenceView view(Patience patience) {
        return new SilenceView(
                new CorrespondenceId(correspondence),
                since,
                opened,
                homework,
                notedAt,
                Optional.ofNullable(gentleAt),
                patience);
    }

    UUID correspondence() {
        return correspondence;
    }
}
