package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.nightpost.vault.UnderServiceKeys;
import org.nightpost.vault.WrapColumn;

/** What accounts and sessions keep under the service's keys; how names are found has a class of its own. */
@ApplicationScoped
class WrappedHere {
    @Produces
    UnderServiceKeys names() {
        return WrapColumn.sealed("security_account", "person", "name_sealed", Accounts::nameOf);
    }

    @Produces
    UnderServiceKeys locks() {
        return WrapColumn.passwordLock("security_account", "person");
    }

    @Produces
    UnderServiceKeys sessions() {
        return WrapColumn.session(
                "security_session", "private_key", level -> Level.valueOf(level).key());
    }
}
