package org.nightpost.security;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.security.factor.SecondFactors;

/**
 * Accounts of staff in an administrator's hands. A client's account is not among them: for this door it does not exist. Who
 * may call is decided by the caller.
 */
@Deed
public class StaffAccounts {
    /** What became of a change. */
    public enum Result {
        DONE,
        /** There would be nobody left who can administer the portal. */
        LAST_ADMINISTRATOR,
        /** There is no such account, or it is a client's, or its person has left. */
        NOT_FOUND
    }

    @Inject
    Accounts accounts;

    @Inject
    SecondFactors factors;

    @Inject
    AuditTrail trail;

    @Inject
    Event<AccountClosed> closed;

    @Inject
    Event<RolesGiven> given;

    @Inject
    Event<RoleOnTrail> onTrail;

    /** All of them, in one statement. */
    public Map<UUID, StaffAccount> all() {
        Map<UUID, StaffAccount> all = new LinkedHashMap<>();
        accounts.staff().forEach(account -> all.put(account.person(), seen(account)));
        return all;
    }

    public Optional<StaffAccount> find(UUID person) {
        return staff(person).map(StaffAccounts::seen);
    }

    /** How many clients have an account. */
    public long clients() {
        return accounts.clients();
    }

    /** From here to the end of the deed nobody else changes roles or shuts accounts. */
    public void oneAtATime() {
        accounts.lockAdministrators();
    }

    /** Gives a person these staff roles in place of the ones they hold. Roles give pages; they give no key. */
    public Result giveRoles(UUID person, Set<Role> roles) {
        Optional<Account> account = present(person);
        if (account.isEmpty()) {
            return Result.NOT_FOUND;
        }
        if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(account.get())) {
            return Result.LAST_ADMINISTRATOR;
        }
        Set<Role> before = account.get().roles();
        account.get().give(EnumSet.copyOf(roles));
        trail.record("roles.changed", person);
        given.fire(new RolesGiven(person, Set.copyOf(roles)));
        tell(RoleOnTrail.What.GIVEN, roles, before, person);
        tell(RoleOnTrail.What.TAKEN, before, roles, person);
        return Result.DONE;
    }

    private void tell(RoleOnTrail.What what, Set<Role> these, Set<Role> butNot, UUID person) {
        these.stream()
                .filter(role -> !butNot.contains(role))
                .sorted()
                .forEach(role -> onTrail.fire(new RoleOnTrail(what, role, person)));
    }

    /** Shuts the account for a while and ends its sessions. Keys and letters stay. */
    public Result disable(UUID person) {
        Optional<Account> account = present(person);
        if (account.isEmpty()) {
            return Result.NOT_FOUND;
        }
        if (isLastAdministrator(account.get())) {
            return Result.LAST_ADMINISTRATOR;
        }
        accounts.locked(person).orElseThrow().become(AccountState.DISABLED);
        accounts.endSessionsOf(person);
        trail.record("account.disabled", person);
        return Result.DONE;
    }

    /** Opens a disabled account again. */
    public Result enable(UUID person) {
        Optional<Account> account = staff(person).filter(found -> found.state() == AccountState.DISABLED);
        if (account.isEmpty()) {
            return Result.NOT_FOUND;
        }
        account.get().become(AccountState.OPEN);
        trail.record("account.enabled", person);
        return Result.DONE;
    }

    /**
     * Shuts the account for good and ends its sessions: its person leaves. Whatever else could open a door for them is taken
     * away by those who keep it, see {@link AccountClosed}.
     */
    public Result close(UUID person) {
        Optional<Account> account = present(person);
        if (account.isEmpty()) {
            return Result.NOT_FOUND;
        }
        if (isLastAdministrator(account.get())) {
            return Result.LAST_ADMINISTRATOR;
        }
        accounts.locked(person).orElseThrow().become(AccountState.CLOSED);
        accounts.endSessionsOf(person);
        accounts.requireNothingOf(person);
        factors.forget(person);
        closed.fire(new AccountClosed(person));
        return Result.DONE;
    }

    private boolean isLastAdministrator(Account account) {
        // Locked, so that the last two cannot shut each other out at once.
        List<Account> open = accounts.lockAdministrators();
        return open.stream().allMatch(other -> other.person().equals(account.person()))
                && account.roles().contains(Role.ADMINISTRATOR);
    }

    private Optional<Account> staff(UUID person) {
        return accounts.byPerson(person).filter(account -> !account.roles().contains(Role.CLIENT));
    }

    /** Who has left stays as they were when they did. */
    private Optional<Account> present(UUID person) {
        return staff(person).filter(account -> account.state() != AccountState.CLOSED);
    }

    private static StaffAccount seen(Account account) {
        return new StaffAccount(
                account.person(), account.roles().stream().sorted().toList(), account.state());
    }
}
