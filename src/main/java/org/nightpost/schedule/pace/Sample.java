package org.nightpost.schedule.pace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How long one letter took. */
@Entity
@Table(name = "schedule_pace")
class Sample {
    @Id
    private UUID letter;

    private UUID counsellor;

    @Column(name = "minutes_to_read")
    private int minutesToRead;

    @Column(name = "minutes_spent")
    private int minutesSpent;

    @Column(name = "noted_at")
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Sample() {}

    Sample(UUID counsellor, UUID letter, int minutesToRead, int minutesSpent, Instant notedAt) {
        this.letter = letter;
        this.counsellor = counsellor;
        this.minutesToRead = minutesToRead;
        this.minutesSpent = minutesSpent;
        this.notedAt = notedAt;
    }

    void again(int minutesRead, int minutes, Instant at) {
        minutesToRead = minutesRead;
        minutesSpent = minutes;
        notedAt = at;
    }
}
