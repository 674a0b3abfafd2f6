package org.nightpost.security.recovery;

import java.util.UUID;
import org.nightpost.notice.Notifies;

/** Somebody asked for a link by which this person chooses a new passphrase. */
record LinkAsked(UUID person, String secret) implements Notifies {
    @Override
    public UUID personToNotify() {
        return person;
    }

    @Override
    public String notice() {
        return LINK;
    }

    @Override
    public String link() {
        return "/recovery/link/" + secret;
    }

    @Override
    public String toString() {
        return "LinkAsked[" + person + "]";
    }
}
