package org.nightpost.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that proves at start that these keys and this database belong together. */
@Entity
@Table(name = "vault_canary")
class Canary {
    static final int ONLY = 1;

    private static final Binding PLACE = Binding.of("canary");
    private static final String SONG = "These keys and this database belong together.";

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "sealed")
    private Sealed sealed;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Canary() {}

    Canary(ServiceKeys service) {
        this.id = ONLY;
        this.sealed = service.sealText(SONG, PLACE);
    }

    /** Sung anew, by the newest key. */
    void renew(ServiceKeys service) {
        this.sealed = service.sealText(SONG, PLACE);
    }

    boolean sings(ServiceKeys service) {
        try {
            return service.openText(sealed, PLACE).equals(SONG);
        } catch (CannotBeOpened e) {
            return false;
        }
    }
}
