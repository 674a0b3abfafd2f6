package org.nightpost.people.notice;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.notice.AddressBook;
import org.nightpost.notice.MailAddress;
import org.nightpost.notice.Once;
import org.nightpost.security.Actor;

/** Changes where the person behind the request is told; whoever reads the former address is told to have a look. */
@Deed
public class MoveAddress {
    private static final String KIND = "address";

    /** Each costs whoever reads the address a mail, and whoever read the one before. */
    private static final int MOST = 3;

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Once once;

    @Inject
    Event<AddressToProve> prove;

    @Inject
    AddressBook addresses;

    @Inject
    Actor actor;

    @Inject
    Event<AddressMoved> moved;

    /**
     * Nothing happens if it is what they have already. Mails can be stopped at any time.
     *
     * @return false if they gave enough other addresses for a day, and nothing is changed
     */
    public boolean move(MailAddress entry) {
        UUID me = actor.person();
        if (addresses.has(me, entry.address())) {
            return true;
        }
        if (entry.takesMail() && !once.count(KIND, me, MOST, DAY)) {
            return false;
        }
        addresses.move(me, entry);
        moved.fire(new AddressMoved(me));
        if (entry.takesMail()) {
            prove.fire(new AddressToProve(me, addresses.proof(me)));
        }
        return true;
    }
}
