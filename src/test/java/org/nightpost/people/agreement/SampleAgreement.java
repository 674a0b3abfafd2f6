package org.nightpost.people.agreement;

import java.time.ZoneId;
import java.util.UUID;
import org.nightpost.people.agreement.Agreement.Counts;

/** An agreement as many services have it. */
public final class SampleAgreement {
    private SampleAgreement() {}

    public static Agreement first(UUID service, Rhythm rhythm, ZoneId zone) {
        return new Agreement(service, 1, rhythm, zone, 1500, 6, 26, Counts.ANSWERED, 50, 16, 120, "", "");
    }
}
