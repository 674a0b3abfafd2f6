package org.nightpost.correspondence.agreement;

import java.util.UUID;
import org.nightpost.Seen;
import org.nightpost.Visitor;

/** A service of a test's own, by its administrator's pages. */
record OwnService(Visitor colin, UUID id) {
    static OwnService define(Visitor colin) {
        String path = "/administration/services/new";
        Seen agreement = colin.get(path)
                .expect(200)
                .form(path)
                .fill("name", "Letters " + UUID.randomUUID())
                .fill("remit", "Letters for people who agree.")
                .fill("zone", "Europe/London")
                .fill("phone", "+44 1632 960777")
                .fill("hours", "Weekdays")
                .fill("who.1", "Night line")
                .fill("phone.1", "+44 1632 960199")
                .press()
                .expect(303);
        return new OwnService(colin, UUID.fromString(agreement.location().split("/")[3]));
    }

    /** Another version of what is agreed. */
    void publish(String field, String value) {
        String path = "/administration/services/" + id + "/agreement";
        colin.get(path)
                .expect(200)
                .form(path)
                .fill(field, value)
                .press()
                .expect(303)
                .follow()
                .expect(200);
    }
}
