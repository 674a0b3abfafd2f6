package org.nightpost.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/**
 * The person whom the trail names for what happens in this request. The trail lies below sign-in and must not ask it:
 * whoever proves who somebody is says so here. A timer's round is a request of its own, and nobody's.
 */
@RequestScoped
public class Acting {
    /** Stands for nobody: a visitor before sign-in, a timer. Also for a subject that is no row. */
    public static final UUID NOBODY = new UUID(0, 0);

    private UUID person = NOBODY;

    /** The person behind the request, or {@link #NOBODY}. */
    public UUID person() {
        return person;
    }

    /** From here on, what happens is this person's deed. */
    public void become(UUID person) {
        this.person = person;
    }

    /** Nobody again. */
    public void leave() {
        person = NOBODY;
    }
}
