package org.nightpost.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.nightpost.vault.UnderServiceKeys;
import org.nightpost.vault.WrapColumn;

/** What profiles keep under the service's keys. */
@ApplicationScoped
class WrappedHere {
    @Produces
    UnderServiceKeys aliases() {
        return WrapColumn.sealed("people_person", "id", "alias", People::alias);
    }
}
