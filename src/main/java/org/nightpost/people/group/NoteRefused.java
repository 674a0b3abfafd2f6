package org.nightpost.people.group;

import jakarta.inject.Inject;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.web.Visit;

/** Puts it on the trail that a public key was not one of this portal's: its deed was undone, and this stays. */
@Deed
class NoteRefused {
    @Inject
    AuditTrail trail;

    void note() {
        trail.record("group.keyRefused", Visit.NOBODY);
    }
}
