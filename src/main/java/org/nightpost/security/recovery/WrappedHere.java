package org.nightpost.security.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nightpost.vault.UnderServiceKeys;
import org.nightpost.vault.WrapColumn;

/** What lies under the service's keys for the day when a passphrase is forgotten. */
@ApplicationScoped
class WrappedHere {
    @Produces
    UnderServiceKeys letterKeys() {
        return WrapColumn.letterKey("security_letter_key");
    }

    @Produces
    UnderServiceKeys oldLocks() {
        return WrapColumn.passwordLock("security_old_lock", "id");
    }

    @Produces
    UnderServiceKeys codes() {
        return WrapColumn.invitation(
                "security_recovery_pass",
                "sealed",
                List.of("person", "until_at"),
                row -> RecoveryPass.place(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getObject("until_at", OffsetDateTime.class).toInstant()));
    }
}
