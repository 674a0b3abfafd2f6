package org.nightpost.people.administration;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.deed.Deed;
import org.nightpost.notice.AddressBook;
import org.nightpost.people.LeaveTeams;
import org.nightpost.people.TeamKeys;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.Withdrawal;

/**
 * A member of staff leaves, for good. The account is shut, every key of theirs is taken, they are in no team any more, and
 * what is written from now on gets new keys. Their name stays under the letters they wrote. No key is needed for it, and it
 * gives none.
 */
@Deed
public class LetGo {
    /** What became of it, or would. */
    public enum Result {
        DONE,
        /** They had left before; nothing was done. */
        DONE_BEFORE,
        /** There would be nobody left who can administer the portal. */
        LAST_ADMINISTRATOR,
        /** A team would have nobody left who can open its letters. */
        LAST_SUPERVISOR,
        /** There are letters that nobody else on the staff could open. */
        LAST_READER,
        /** There is no such account, or it is a client's. */
        NOT_FOUND
    }

    @Inject
    StaffAccounts accounts;

    @Inject
    TeamKeys teamKeys;

    @Inject
    LeaveTeams teams;

    @Inject
    Withdrawal withdrawal;

    @Inject
    AddressBook addresses;

    public Result letGo(UUID person) {
        accounts.oneAtATime();
        Optional<StaffAccount> found = accounts.find(person);
        if (found.isEmpty()) {
            return Result.NOT_FOUND;
        }
        if (found.get().isClosed()) {
            return Result.DONE_BEFORE;
        }
        if (teamKeys.isNeeded(person)) {
            return Result.LAST_SUPERVISOR;
        }
        if (!withdrawal.held(person).last().isEmpty()) {
            return Result.LAST_READER;
        }
        if (accounts.close(person) == StaffAccounts.Result.LAST_ADMINISTRATOR) {
            return Result.LAST_ADMINISTRATOR;
        }
        takeAll(person);
        teams.all(person);
        addresses.forget(person);
        return Result.DONE;
    }

    private void takeAll(UUID person) {
        Set<KeyObject> last = withdrawal.takeAll(person).last();
        if (!last.isEmpty()) {
            // Somebody else has lost their keys a moment ago: nothing of this happens, and the next try says why.
            throw new IllegalStateException("nobody else could open " + last.size() + " keys");
        }
    }
}
