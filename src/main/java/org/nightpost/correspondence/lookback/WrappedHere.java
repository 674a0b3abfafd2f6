package org.nightpost.correspondence.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.nightpost.vault.UnderServiceKeys;
import org.nightpost.vault.WrapColumn;

/** What is kept here under the service's keys. */
@ApplicationScoped
class WrappedHere {
    @Produces
    UnderServiceKeys lookBacks() {
        return WrapColumn.sealed("look_back", "id", "sealed", LookBack::place);
    }
}
