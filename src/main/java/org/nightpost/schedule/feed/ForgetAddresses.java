package org.nightpost.schedule.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.nightpost.security.AccountClosed;

/** Who has left has no calendar any more, whatever becomes of their account. */
@ApplicationScoped
class ForgetAddresses {
    @Inject
    GiveAddress addresses;

    void onClosed(@Observes AccountClosed closed) {
        addresses.withdraw(closed.person());
    }
}
