package org.nightpost.people.notice;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.notice.AddressBook;
import org.nightpost.security.Actor;

/** Somebody shows that mails arrive where they said: they came by the link of one. */
@Deed
public class ProveAddress {
    @Inject
    AddressBook addresses;

    @Inject
    Actor actor;

    @Inject
    Event<AddressProved> proved;

    /** @return false if the mail went to another address, or to somebody else */
    public boolean prove(String proof) {
        UUID me = actor.person();
        if (!addresses.prove(me, proof)) {
            return false;
        }
        proved.fire(new AddressProved(me));
        return true;
    }
}
