package org.nightpost.people.credential;

import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;

/** An administrator enters what they have seen proven of somebody of staff. */
@Deed
public class EnterCredential {
    @Inject
    Credentials credentials;

    @Inject
    AuditTrail trail;

    /** Takes the place of what was there. The same again changes nothing. */
    public void enter(UUID person, Credential credential) {
        if (!credentials.of(person).equals(credential)) {
            credentials.put(person, credential);
            trail.record("credential.entered", person);
        }
    }
}
