package org.nightpost.security.factor;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.notice.Notifies;

/**
 * A person's second factor changed, or somebody is guessing at it; they are told by a mail that does not say what.
 *
 * @param deed what happened, a word of the trail
 * @param personToNotify whose it is
 */
public record FactorChanged(String deed, UUID personToNotify) implements Audited, Notifies {
    /** One more is there. */
    public boolean isAdded() {
        return deed.equals("appFactor.added") || deed.equals("passkey.added");
    }

    @Override
    public UUID subject() {
        return personToNotify;
    }

    @Override
    public String notice() {
        return ACCOUNT;
    }

    @Override
    public String link() {
        return "/me/signing-in";
    }
}
