package org.nightpost.people.agreement;

import java.time.Instant;
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
 * @param confidentiality its limits, in the service's own words; empty for those that the portal says everywhere
 * @param kept what else is to be said about what is kept, in the service's own words; empty for nothing
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
        String confidentiality,
        String kept) {
    /** When an exchange is used up. */
    public enum Counts {
        /** When the counsellor's letter is sent. */
        ANSWERED,
        /** When the client's letter is opened by the counsellor. */
        OPENED
    }

    /** The same as this version of its service. */
    Agreement as(int number) {
        return new Agreement(
                service,
                number,
                rhythm,
                zone,
                words,
                exchanges,
                weeks,
                counts,
                minutesPerExchange,
                minimumAge,
                keptMonths,
                confidentiality,
                kept);
    }

    /** When what was agreed at this moment expires: on the same day of the week, by the service's clock. */
    public Instant expires(Instant agreedAt) {
        return agreedAt.atZone(zone).plusWeeks(weeks).toInstant();
    }
}
