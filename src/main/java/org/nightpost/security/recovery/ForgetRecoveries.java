package org.nightpost.security.recovery;

import jakarta.inject.Inject;
import java.time.Instant;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.Handover;

/** Takes away locks that were kept for 30 days, and what was sealed to codes that nobody came with. */
@Deed
public class ForgetRecoveries {
    @Inject
    Recoveries recoveries;

    @Inject
    Handover handover;

    @Inject
    PortalClock clock;

    public void forget() {
        Instant now = clock.instant();
        recoveries.forgetLocksUntil(now);
        recoveries.expired(now).forEach(code -> {
            handover.takeBack(code.id());
            code.use(now);
        });
        // Kept so long that whoever comes with an old one is told so.
        recoveries.forgetPassesUntil(now.minus(OldLock.KEPT));
    }
}
