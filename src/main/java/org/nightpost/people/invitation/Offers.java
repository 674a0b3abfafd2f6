package org.nightpost.people.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Locale;
import org.nightpost.deed.PortalClock;
import org.nightpost.notice.AddressBook;
import org.nightpost.notice.MailAddress;
import org.nightpost.vault.Holder;
import org.nightpost.vault.PrivateKey;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.Wraps;

/** Makes links: a new pair, a new secret, and a mail if there is an address. In the caller's transaction. */
@ApplicationScoped
class Offers {
    private static final int CODES = 1_000_000;

    @Inject
    ServiceKeys keys;

    @Inject
    Wraps wraps;

    @Inject
    AddressBook addresses;

    @Inject
    PortalClock clock;

    @Inject
    Event<InvitationSent> sent;

    private final SecureRandom random = new SecureRandom();

    Invited make(Invitation invitation, Way way, String language) {
        InvitationToken token = way.isMail() ? InvitationToken.forMail(random) : InvitationToken.forPaper(random);
        String code = way.spoken() ? String.format(Locale.ROOT, "%06d", random.nextInt(CODES)) : "";
        try (PrivateKey pair = PrivateKey.generate()) {
            wraps.register(Holder.invitation(invitation.id()), pair.publicKey());
            Invited invited = invitation.offer(keys, token, code, way, pair, clock.instant());
            // Discreet until the person wants otherwise: others may read their mail.
            addresses.keep(invitation.person(), new MailAddress(way.email(), language, true));
            sent.fire(new InvitationSent(invitation.id(), invitation.person(), token.path()));
            return invited;
        }
    }
}
