package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.notice.Notifies;

/**
 * When somebody is to become an administrator or a supervisor, the other administrators get a mail that says nothing but
 * "have a look": one of them alone must not be able to make a second pair of hands, or eyes, that nobody notices.
 */
@ApplicationScoped
class TellAdministrators {
    @Inject
    Accounts accounts;

    @Inject
    Actor actor;

    @Inject
    Event<HaveALook> told;

    /** To one of them. */
    record HaveALook(UUID personToNotify) implements Notifies {
        @Override
        public String notice() {
            return ACCOUNT;
        }

        @Override
        public String link() {
            return "/administration/trail";
        }
    }

    void onRole(@Observes RoleOnTrail event) {
        boolean weighs = event.role() == Role.ADMINISTRATOR || event.role() == Role.SUPERVISOR;
        if (weighs && event.what() != RoleOnTrail.What.TAKEN) {
            accounts.staff().stream()
                    .filter(Account::isOpen)
                    .filter(account -> account.roles().contains(Role.ADMINISTRATOR))
                    .map(Account::person)
                    .filter(other -> !other.equals(actor.person()))
                    .forEach(other -> told.fire(new HaveALook(other)));
        }
    }
}
