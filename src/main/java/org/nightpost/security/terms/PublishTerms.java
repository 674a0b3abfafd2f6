package org.nightpost.security.terms;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;

/** Publishes new terms. Who is signed in goes on; who has to agree is asked after their next sign-in. */
@Deed
public class PublishTerms {
    @Inject
    TermsOfPortal terms;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    /**
     * Pressing twice is publishing once.
     *
     * @param base the version that the writer saw; 0 if there was none
     * @param words canonical plain text
     * @param ask whether everybody has to agree; false for a correction
     * @return false if somebody else has published meanwhile; then nothing was changed
     */
    public boolean publish(UUID publisher, int base, String words, boolean ask) {
        Optional<Terms> present = terms.present();
        if (present.filter(now -> now.words().equals(words) && now.asked() == ask)
                .isPresent()) {
            return true;
        }
        if (present.map(Terms::version).orElse(0) != base) {
            return false;
        }
        TermsVersion next = new TermsVersion(base + 1, words, ask, publisher, clock.instant());
        terms.add(next);
        trail.record(ask ? "terms.published" : "terms.corrected", next.id());
        return true;
    }
}
