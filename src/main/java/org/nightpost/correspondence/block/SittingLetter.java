package org.nightpost.correspondence.block;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What waits in one correspondence, in its place in a block that was begun, and for how long it lay open. */
@Entity
@Table(name = "sitting_letter")
class SittingLetter {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID sitting;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private int place;

    @Column(nullable = false)
    private int seconds;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SittingLetter() {}

    SittingLetter(Sitting in, UUID correspondence, int place) {
        this.id = UUID.randomUUID();
        this.sitting = in.id();
        this.correspondence = correspondence;
        this.place = place;
    }

    void spend(int more) {
        seconds += more;
    }

    /** What was spent counts for one answer and no other. */
    int take() {
        int taken = seconds;
        seconds = 0;
        return taken;
    }

    UUID correspondence() {
        return correspondence;
    }

    int place() {
        return place;
    }
}
