package org.nightpost.correspondence.snippet;

import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.security.Actor;
import org.nightpost.vault.ServiceKeys;

/**
 * Deletes a snippet of one's own. What its author wrote nobody else deletes: a supervisor takes it from the team, and it is
 * the author's own again.
 */
@Deed
public class DropSnippet {
    @Inject
    private Snippets snippets;

    @Inject
    private ServiceKeys keys;

    @Inject
    private Actor actor;

    /** Where there is none, or none that they may change, nothing happens: a second press finds nothing to do. */
    public void drop(UUID id) {
        Reach reach = snippets.reach();
        snippets.lock(id).filter(reach::changes).ifPresent(snippet -> {
            if (snippet.author().equals(actor.person())) {
                snippets.remove(snippet);
            } else {
                snippet.leaveTeam(keys);
            }
        });
    }
}
