package org.nightpost.security.terms;

import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;

/** A person agrees to the terms, or does not. */
@Deed
public class AnswerTerms {
    @Inject
    TermsOfPortal terms;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    /**
     * Agreeing twice is agreeing once.
     *
     * @param version the one that was on the page
     * @return false if there is another by now, which has to be read first
     */
    public boolean agree(UUID person, int version) {
        if (terms.present().filter(now -> now.version() == version).isEmpty()) {
            return false;
        }
        if (terms.agreed(person).filter(agreed -> agreed.version() == version).isEmpty()) {
            terms.add(new TermsAgreed(person, version, clock.instant()));
            trail.record("terms.agreed", person);
        }
        return true;
    }

    /** Nothing changes: the terms come again at the next sign-in, and nothing is taken away. */
    public void decline(UUID person) {
        trail.record("terms.declined", person);
    }
}
