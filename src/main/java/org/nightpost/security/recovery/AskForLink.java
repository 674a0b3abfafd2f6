package org.nightpost.security.recovery;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Locks;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.web.Visit;

/**
 * Mails a one-time link to who signs in by this name. Nothing tells the asker whether somebody does (ASVS 5.0 V6.3.8); who
 * has no address gets no mail.
 */
@Deed
public class AskForLink {
    @Inject
    Locks locks;

    @Inject
    Recoveries recoveries;

    @Inject
    ServiceKeys keys;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    @Inject
    Event<LinkAsked> asked;

    /** @param signInName as typed */
    public void ask(String signInName) {
        Optional<UUID> person = locks.personNamed(signInName);
        trail.record("recovery.asked", person.orElse(Visit.NOBODY));
        person.ifPresent(this::mail);
    }

    private void mail(UUID person) {
        String secret = RecoverySecret.link();
        byte[] mac = RecoverySecret.macOfLink(keys, secret);
        recoveries.add(new RecoveryPass(person, RecoveryPass.Kind.LINK, mac, clock.instant()));
        asked.fire(new LinkAsked(person, secret));
    }
}
