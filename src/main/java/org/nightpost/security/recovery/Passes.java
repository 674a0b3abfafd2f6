package org.nightpost.security.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.Handover;

/** Ends links and codes that are under way. Within a deed only. */
@ApplicationScoped
class Passes {
    @Inject
    Recoveries recoveries;

    @Inject
    Handover handover;

    @Inject
    PortalClock clock;

    void endAll(UUID person) {
        end(person, EnumSet.allOf(RecoveryPass.Kind.class));
    }

    /** A code stays: whoever is only in the mailbox must not end what staff handed to the owner. */
    void endLinks(UUID person) {
        end(person, EnumSet.of(RecoveryPass.Kind.LINK));
    }

    void endCodes(UUID person) {
        end(person, EnumSet.of(RecoveryPass.Kind.CODE));
    }

    private void end(UUID person, Collection<RecoveryPass.Kind> kinds) {
        for (RecoveryPass pass : recoveries.openPasses(person)) {
            if (kinds.contains(pass.kind())) {
                handover.takeBack(pass.id());
                pass.use(clock.instant());
            }
        }
    }
}
