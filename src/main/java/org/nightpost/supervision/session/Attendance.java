package org.nightpost.supervision.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A counsellor was at a session, and so many of its minutes count for them. */
@Entity
@Table(name = "supervision_attendance")
class Attendance {
    /** Up to so many share a session by halves; a larger group divides it. */
    private static final int SMALL_GROUP = 4;

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID session;

    @Column(nullable = false)
    private UUID counsellor;

    @Column(nullable = false)
    private int credited;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Attendance() {}

    Attendance(UUID session, UUID counsellor, int credited) {
        this.id = UUID.randomUUID();
        this.session = session;
        this.counsellor = counsellor;
        this.credited = credited;
    }

    /**
     * How many minutes of a session count for each counsellor, by the rule of the British Association for Counselling and
     * Psychotherapy for accreditation (bacp.co.uk, "Supervision", supervision hours): alone all of it, of a group of up to four
     * supervisees half, of a larger one the time divided by their number. The supervisor is not counted. Rounded down.
     */
    static int credit(int length, int counsellors) {
        if (counsellors <= 1) {
            return length;
        }
        return counsellors <= SMALL_GROUP ? length / 2 : length / counsellors;
    }

    void counts(int minutes) {
        credited = minutes;
    }

    UUID session() {
        return session;
    }

    UUID counsellor() {
        return counsellor;
    }
}
