package org.nightpost.security;

import java.util.UUID;
import org.nightpost.audit.Audited;
import org.nightpost.notice.Notifies;

/**
 * A person's password was changed. They are told by a mail that says nothing but that they should look: whoever did not do
 * it themselves hears of it so (ASVS 5.0 V6.3.7).
 */
public record PasswordChanged(UUID person) implements Audited, Notifies {
    @Override
    public String deed() {
        return "password.changed";
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
