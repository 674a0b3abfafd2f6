package org.nightpost.security.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.nightpost.vault.UnderServiceKeys;
import org.nightpost.vault.WrapColumn;

/** What second factors keep under the service's keys. Spare codes are only proven by one, which stays. */
@ApplicationScoped
class WrappedHere {
    @Produces
    UnderServiceKeys apps() {
        return WrapColumn.sealed("security_app_factor", "person", "secret", AppFactor::binding);
    }

    @Produces
    UnderServiceKeys passkeys() {
        return WrapColumn.sealed("security_passkey", "id", "name", Passkey::binding);
    }
}
