package org.nightpost.people.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nightpost.vault.InvitationLock;
import org.nightpost.vault.UnderServiceKeys;
import org.nightpost.vault.WrapColumn;

/** What invitations keep under the service's keys. */
@ApplicationScoped
class WrappedHere {
    @Produces
    UnderServiceKeys locks() {
        return WrapColumn.invitation(
                "people_invitation",
                "locked",
                List.of("person", "grants", "valid_until"),
                row -> new InvitationLock.Place(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("grants"),
                        row.getObject("valid_until", OffsetDateTime.class).toEpochSecond()));
    }
}
