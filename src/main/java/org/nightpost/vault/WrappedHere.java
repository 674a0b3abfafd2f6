package org.nightpost.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The vault's own columns under the service's keys, but for the one row of the canary. */
@ApplicationScoped
class WrappedHere {
    @Produces
    UnderServiceKeys wraps() {
        return WrapColumn.wraps();
    }
}
