package org.nightpost.security.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.nightpost.security.AccountClosed;

/** Who has left has no second factor any more. */
@ApplicationScoped
class ForgetFactors {
    @Inject
    FactorRows rows;

    void onClosed(@Observes AccountClosed closed) {
        rows.forget(closed.person());
    }
}
