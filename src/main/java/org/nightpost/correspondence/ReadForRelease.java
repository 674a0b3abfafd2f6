package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;

/**
 * A supervisor is about to read a trainee's letter. It is on the trail before it opens, in a transaction of its own: where the
 * trail cannot be written, this fails and nothing opens. A second time it is noted again.
 */
@ApplicationScoped
public class ReadForRelease {
    @Inject
    ReleaseDesk desk;

    @Inject
    AuditTrail trail;

    @Inject
    NoteReading note;

    /** False if there is no such letter in the teams of the person behind the request. */
    public boolean read(UUID request) {
        Optional<ReleaseView> found = desk.find(request);
        found.ifPresent(view -> {
            trail.recordFirst("letter.readToRelease", view.letter().value());
            note.note(view.id());
        });
        return found.isPresent();
    }
}
