package org.nightpost.people.notice;

import jakarta.inject.Inject;
import org.nightpost.deed.Deed;
import org.nightpost.notice.AddressBook;
import org.nightpost.notice.Manner;
import org.nightpost.security.Actor;

/** Changes what mails to the person behind the request look like, and when they come. */
@Deed
public class ChooseManner {
    @Inject
    AddressBook addresses;

    @Inject
    Actor actor;

    public void choose(String language, boolean discreet, Manner manner) {
        addresses.choose(actor.person(), language, discreet, manner);
    }
}
