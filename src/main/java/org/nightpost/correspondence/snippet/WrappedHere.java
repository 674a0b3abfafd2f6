package org.nightpost.correspondence.snippet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.UUID;
import org.nightpost.vault.UnderServiceKeys;
import org.nightpost.vault.WrapColumn;

/** What snippets keep under the service's keys. */
@ApplicationScoped
class WrappedHere {
    @Produces
    UnderServiceKeys snippets() {
        return WrapColumn.sealed(
                "snippet",
                "sealed",
                List.of("author", "team"),
                row -> Snippet.place(
                        row.getObject("id", UUID.class),
                        row.getObject("author", UUID.class),
                        row.getObject("team", UUID.class)),
                Snippet::earlierPlace);
    }
}
