package org.nightpost.correspondence.silence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How long a service waits, where it has decided that for itself. */
@Entity
@Table(name = "silence_terms")
class SilenceTerms {
    @Id
    private UUID service;

    @Column(nullable = false)
    private int days;

    @Column(nullable = false)
    private int patience;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SilenceTerms() {}

    SilenceTerms(UUID service, Patience patience) {
        this.service = service;
        change(patience);
    }

    final void change(Patience next) {
        days = next.days();
        patience = next.patience();
    }

    UUID service() {
        return service;
    }

    Patience patience() {
        return new Patience(days, patience);
    }
}
