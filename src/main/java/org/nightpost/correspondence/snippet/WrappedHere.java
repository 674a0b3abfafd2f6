package org.nightpost.correspondence.snippet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.nightpost.vault.UnderServiceKeys;
import org.nightpost.vault.WrapColumn;

/** What snippets keep under the service's keys. */
@ApplicationScoped
class WrappedHere {
    @Produces
    UnderServiceKeys snippets() {
        return WrapColumn.sealed("snippet", "id", "sealed", Snippet::place);
    }
}
