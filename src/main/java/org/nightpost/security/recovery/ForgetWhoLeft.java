package org.nightpost.security.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.nightpost.security.AccountClosed;
import org.nightpost.vault.Handover;

/** Who has left comes back by no letter key, no earlier passphrase, no link and no code. */
@ApplicationScoped
class ForgetWhoLeft {
    @Inject
    Recoveries recoveries;

    @Inject
    Handover handover;

    void onClosed(@Observes AccountClosed closed) {
        recoveries.openPasses(closed.person()).forEach(pass -> handover.takeBack(pass.id()));
        recoveries.forget(closed.person());
    }
}
