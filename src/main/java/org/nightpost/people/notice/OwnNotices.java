package org.nightpost.people.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.notice.AddressBook;
import org.nightpost.notice.Hours;
import org.nightpost.notice.MailAddress;
import org.nightpost.notice.Manner;
import org.nightpost.notice.Sample;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** What the person behind the request has chosen for their mails. */
@ApplicationScoped
class OwnNotices {
    private static final System.Logger LOG = System.getLogger(OwnNotices.class.getName());

    @Inject
    AddressBook addresses;

    @Inject
    Sample sample;

    @Inject
    Actor actor;

    @Inject
    Visit visit;

    @Inject
    @ConfigProperty(name = "nightpost.mail.name")
    String organisation;

    NoticesPage page(String said) {
        MailAddress entry = entry();
        Manner manner = manner();
        return page(entry, manner, MannerForm.of(entry, manner), said, List.of());
    }

    NoticesPage page(MannerForm typed, List<Problem> problems) {
        return page(entry(), manner(), typed, "", problems);
    }

    private NoticesPage page(MailAddress entry, Manner manner, MannerForm form, String said, List<Problem> problems) {
        boolean proved = !entry.takesMail() || addresses.isProved(actor.person());
        return new NoticesPage(
                entry.address(),
                proved,
                entry.takesMail() ? sample.of(entry, manner, proved) : null,
                form,
                organisation,
                UUID.randomUUID(),
                said,
                problems);
    }

    /** Somebody who was never asked, or whose address is damaged, gets no mail until they enter one. */
    MailAddress entry() {
        MailAddress none = new MailAddress("", visit.language().tag(), true);
        try {
            return addresses.find(actor.person()).orElse(none);
        } catch (CannotBeOpened damaged) {
            LOG.log(System.Logger.Level.ERROR, "The address of person {0} cannot be opened", actor.person());
            return none;
        }
    }

    Manner manner() {
        try {
            return addresses.manner(actor.person(), visit.zone());
        } catch (CannotBeOpened damaged) {
            LOG.log(System.Logger.Level.ERROR, "The words of person {0} for mails cannot be opened", actor.person());
            return Manner.unchosen(actor.is(Role.CLIENT) ? Hours.any(visit.zone()) : Hours.daytime(visit.zone()));
        }
    }
}
