package org.nightpost.people.administration;

import jakarta.inject.Inject;
import java.util.Optional;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Agreements;

/** Publishes what a service offers from now on. Its clients are asked to agree before their next letter; nothing else changes. */
@Deed
public class PublishAgreement {
    @Inject
    Agreements agreements;

    @Inject
    AuditTrail trail;

    /**
     * Pressing twice is publishing once.
     *
     * @param base the version that the writer saw
     * @return false if somebody else has published meanwhile; then nothing was changed
     */
    public boolean publish(Agreement terms, int base) {
        Optional<Boolean> added = agreements.publish(terms, base);
        if (added.orElse(false)) {
            trail.record("service.agreementPublished", terms.service());
        }
        return added.isPresent();
    }
}
