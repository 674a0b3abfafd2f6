package org.nightpost.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A counsellor's row to be locked: whoever gives away room in their blocks does so one after the other. */
@Entity
@Table(name = "schedule_counsellor")
class Turn {
    @Id
    private UUID counsellor;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Turn() {}

    Turn(UUID counsellor) {
        this.counsellor = counsellor;
    }

    UUID counsellor() {
        return counsellor;
    }
}
