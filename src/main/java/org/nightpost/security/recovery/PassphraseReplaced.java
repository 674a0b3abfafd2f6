package org.nightpost.security.recovery;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.notice.Notifies;

/** A person has a new passphrase and all their sessions have ended; they are told by a mail that says neither. */
record PassphraseReplaced(UUID person) implements Audited, Notifies {
    @Override
    public String deed() {
        return "passphrase.replaced";
    }

    @Override
    public UUID subject() {
        return person;
    }

    @Override
    public UUID personToNotify() {
        return person;
    }

    @Override
    public String notice() {
        return ACCOUNT;
    }
}
