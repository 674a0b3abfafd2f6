package org.nightpost.people.agreement;

import java.time.ZoneId;
import java.util.UUID;

/**
 * The terms of counselling a client consents to. Each change is a new version; who consented to an earlier one is asked again.
 *
 * @param version counted from 1 for each service
 * @param zone in which the rhythm's times are meant
 * @param words per letter; more can be sent, and the page says by how much it is more
 * @param exchanges how many belong to one agreement; at least 1
 * @param weeks after which exchanges that are left expire, counted from the consent
 * @param minutesPerExchange reading and answering, taken until a counsellor's own pace is known
 * @param minimumAge in years
 * @param keptMonths how long letters are kept after the ending
 * @param confidentiality its limits, in the service's own words; empty for none of its own
 */
public record Agreement(
        UUID service,
        int version,
        Rhythm rhythm,
        ZoneId zone,
        int words,
        int exchanges,
        int weeks,
        Counts counts,
        int minutesPerExchange,
        int minimumAge,
        int keptMonths,
        String confidentiality) {
    /** When an exchange is used up. */
    public enum Counts {
        /** When the counsellor's letter is sent. */
        ANSWERED,
        /** When the client's letter is opened by the counsellor. */
        OPENED
    }

    /** What a service begins with until it has said otherwise. */
    public static Agreement first(UUID service, Rhythm rhythm, ZoneId zone) {
        return new Agreement(service, 1, rhythm, zone, 1500, 6, 26, Counts.ANSWERED, 50, 16, 120, "");
    }
}
