package org.nightpost.correspondence.silence;

import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;

/** A service waits longer or shorter from now on. What was noted stays noted. */
@Deed
public class ChangePatience {
    @Inject
    private Silences silences;

    @Inject
    private AuditTrail trail;

    public void change(UUID service, Patience patience) {
        silences.change(service, patience);
        trail.record("service.changed", service);
    }
}
