package org.nightpost.people.administration;

import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.people.People;
import org.nightpost.people.ServiceTerms;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.people.agreement.Rhythm.FixedDay;

/** Defines what the organisation offers: remit, reply day, phone, crisis contacts. */
@Deed
public class DefineServiceTerms {
    @Inject
    People people;

    @Inject
    Agreements agreements;

    @Inject
    AuditTrail trail;

    /** Stores the service under this id, new or in place of what was there. */
    public void change(UUID service, ServiceTerms terms) {
        if (people.changeService(service, terms)) {
            trail.record("service.changed", service);
        } else {
            people.addService(service, terms);
            agreements.publish(
                    Agreement.first(service, new FixedDay(terms.replyDay(), terms.replyTime()), terms.zone()));
            trail.record("service.defined", service);
        }
    }
}
