package org.nightpost.people.notice;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.notice.AddressBook;
import org.nightpost.notice.Notifies;
import org.nightpost.notice.Once;
import org.nightpost.security.Actor;

/** Sends the person behind the request one mail, to see what it looks like. */
@Deed
public class SendTrial {
    private static final int MOST = 3;
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Once once;

    @Inject
    Actor actor;

    @Inject
    AddressBook addresses;

    @Inject
    Event<TrialAsked> asked;

    @Inject
    Event<AddressToProve> prove;

    /**
     * @param trial the id of the form: pressed twice, it sends one mail
     * @return false if it was enough for a day, and nothing is sent
     */
    public boolean send(UUID trial) {
        UUID me = actor.person();
        Once.Claimed claimed = once.claim(Notifies.TRIAL, me, trial.toString(), MOST, DAY);
        if (claimed == Once.Claimed.NOW) {
            tell(me);
        }
        return claimed != Once.Claimed.TOO_MANY;
    }

    /** What proves an address can be looked at as well. */
    private void tell(UUID me) {
        if (addresses.isProved(me)) {
            asked.fire(new TrialAsked(me));
        } else {
            prove.fire(new AddressToProve(me, addresses.proof(me)));
        }
    }
}
