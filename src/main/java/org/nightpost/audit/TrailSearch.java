package org.nightpost.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Lines of the trail for the pages. Who may see which is decided by the caller, who knows roles and teams. */
@ApplicationScoped
public class TrailSearch {
    @Inject
    private AuditEntries entries;

    /** The newest first, in one statement however long the trail is. */
    public List<TrailLine> find(TrailQuery wanted) {
        if (wanted.things().isEmpty()) {
            return List.of();
        }
        return entries.find(wanted).stream().map(AuditEntry::line).toList();
    }
}
