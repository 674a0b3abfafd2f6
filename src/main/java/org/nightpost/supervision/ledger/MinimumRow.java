package org.nightpost.supervision.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The minimum that a team has set for itself. */
@Entity
@Table(name = "supervision_minimum")
class MinimumRow {
    @Id
    private UUID team;

    @Column(name = "month_minutes", nullable = false)
    private int month;

    @Column(name = "client_minutes", nullable = false)
    private int client;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected MinimumRow() {}

    MinimumRow(UUID team, Minimum minimum) {
        this.team = team;
        set(minimum);
    }

    final void set(Minimum minimum) {
        month = minimum.month();
        client = minimum.client();
    }

    UUID team() {
        return team;
    }

    Minimum minimum() {
        return new Minimum(month, client);
    }
}
