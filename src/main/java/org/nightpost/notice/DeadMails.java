package org.nightpost.notice;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;

/** The mails that will not arrive, for the administrator: seen, tried again, or taken out. No address, no link. */
@Deed
public class DeadMails {
    @Inject
    private Undelivered undelivered;

    @Inject
    private AuditTrail trail;

    @Inject
    private PortalClock clock;

    /** The newest first. */
    public List<DeadMail> newest(int most) {
        return undelivered.dead(most).stream().map(NoticeMail::asDead).toList();
    }

    public MailState state() {
        return undelivered.state();
    }

    /** @return false if it is not there any more, or carried a link that is erased */
    public boolean wake(UUID mail) {
        boolean woken = undelivered
                .lock(mail)
                .filter(dead -> dead.wake(clock.instant()))
                .isPresent();
        if (woken) {
            trail.record("notice.tried.again", mail);
        }
        return woken;
    }

    /** @return false if it is not there any more */
    public boolean discard(UUID mail) {
        boolean there = undelivered
                .lock(mail)
                .map(dead -> {
                    undelivered.remove(dead);
                    return true;
                })
                .orElse(false);
        if (there) {
            trail.record("notice.discarded", mail);
        }
        return there;
    }
}
