package org.nightpost.people.notice;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.notice.AddressBook;
import org.nightpost.notice.MailAddress;
import org.nightpost.security.Actor;

/** Changes where the person behind the request is told; whoever reads the former address is told to have a look. */
@Deed
public class MoveAddress {
    @Inject
    AddressBook addresses;

    @Inject
    Actor actor;

    @Inject
    Event<AddressMoved> moved;

    /** Nothing happens if it is what they have already. */
    public void move(MailAddress entry) {
        UUID me = actor.person();
        if (addresses.move(me, entry)) {
            moved.fire(new AddressMoved(me));
        }
    }
}
