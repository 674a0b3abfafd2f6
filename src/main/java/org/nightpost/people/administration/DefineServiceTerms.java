package org.nightpost.people.administration;

import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.people.People;
import org.nightpost.people.ServiceTerms;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.people.agreement.FirstAgreement;

/** Defines what the organisation offers: remit, phone, crisis contacts. */
@Deed
public class DefineServiceTerms {
    @Inject
    People people;

    @Inject
    Agreements agreements;

    @Inject
    FirstAgreement first;

    @Inject
    AuditTrail trail;

    /** Stores the service under this id, new or in place of what was there. */
    public void change(UUID service, ServiceTerms terms) {
        if (people.changeService(service, terms)) {
            trail.record("service.changed", service);
        } else {
            people.addService(service, terms);
            agreements.publish(first.of(service, terms.zone()));
            trail.record("service.defined", service);
        }
    }
}
