package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.PasswordLock;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.web.Visit;

/** All queries about accounts and sessions. */
@ApplicationScoped
class Accounts {
    private static final String NAME = "sign-in-name";

    @PersistenceContext
    EntityManager database;

    @Inject
    ServiceKeys keys;

    /** What a sign-in name is bound to. */
    static Binding nameOf(UUID person) {
        return Binding.of(NAME).object(person);
    }

    /** The newest key's; for writing, and for counting guesses. */
    byte[] blind(String signInName) {
        return keys.blind(NAME, SignInName.canonical(signInName));
    }

    Optional<Account> bySignInName(String signInName) {
        return database.createQuery(
                        "select distinct a from Account a left join fetch a.roles where a.nameBlind in :blinds",
                        Account.class)
                .setParameter("blinds", keys.blinds(NAME, SignInName.canonical(signInName)))
                .getResultStream()
                .findFirst();
    }

    Optional<Account> byPerson(UUID person) {
        return database.createQuery(
                        "select distinct a from Account a left join fetch a.roles where a.person = :person",
                        Account.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    Optional<Session> session(byte[] tokenHash) {
        return database.createQuery("select s from Session s where s.tokenHash = :hash", Session.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst();
    }

    Optional<Session> sessionOf(UUID person, @Nullable UUID id) {
        return database.createQuery("select s from Session s where s.id = :id and s.person = :person", Session.class)
                .setParameter("id", id)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    @SuppressWarnings("unchecked") // a native query's rows
    List<RequiredAction> required(UUID person) {
        List<String> actions = database.createNativeQuery(
                        "select action from security_required_action where person = ?1")
                .setParameter(1, person)
                .getResultList();
        return actions.stream().map(RequiredAction::valueOf).sorted().toList();
    }

    void require(UUID person, RequiredAction action) {
        database.createNativeQuery("insert into security_required_action (person, action) values (?1, ?2)")
                .setParameter(1, person)
                .setParameter(2, action.name())
                .executeUpdate();
    }

    void noLongerRequire(UUID person, RequiredAction action) {
        database.createNativeQuery("delete from security_required_action where person = ?1 and action = ?2")
                .setParameter(1, person)
                .setParameter(2, action.name())
                .executeUpdate();
    }

    void requireNothingOf(UUID person) {
        database.createNativeQuery("delete from security_required_action where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    /** The account, locked until the deed ends: who changes its lock and who begins a session of it wait for each other. */
    Optional<Account> locked(UUID person) {
        return Optional.ofNullable(database.find(Account.class, person, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Puts a new lock in the place of the one that is known, however many try at once.
     *
     * @return false if there is another by now; then nothing is changed
     */
    boolean relock(Account known, PasswordLock lock) {
        Optional<Account> account = locked(known.person()).filter(now -> now.isLockedAs(known));
        account.ifPresent(now -> now.relock(lock));
        return account.isPresent();
    }

    void endOtherSessions(UUID person, @Nullable UUID but) {
        database.createQuery("delete from Session s where s.person = :person and s.id <> :but")
                .setParameter("person", person)
                .setParameter("but", but == null ? Visit.NOBODY : but)
                .executeUpdate();
    }

    /** False if it had ended already. */
    boolean endSession(UUID session) {
        return database.createQuery("delete from Session s where s.id = :id")
                        .setParameter("id", session)
                        .executeUpdate()
                == 1;
    }

    /** The sessions of this person, the one used last first. */
    List<Session> sessions(UUID person) {
        return database.createQuery(
                        "select s from Session s where s.person = :person order by s.seenAt desc", Session.class)
                .setParameter("person", person)
                .getResultList();
    }

    Optional<String> signInName(Account account) {
        try {
            return Optional.of(keys.openText(account.name(), nameOf(account.person())));
        } catch (CannotBeOpened damaged) {
            return Optional.empty();
        }
    }

    /** Signs a person out everywhere. */
    void endSessionsOf(UUID person) {
        database.createQuery("delete from Session s where s.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    /** Everybody on the staff side. Two statements. */
    List<Account> staff() {
        List<UUID> ids = withRole("<> 'CLIENT'");
        return ids.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select distinct a from Account a left join fetch a.roles where a.person in :ids",
                                Account.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** All accounts that administer and are open, locked until the deed ends, always in the same order. */
    List<Account> lockAdministrators() {
        List<UUID> ids = withRole("= 'ADMINISTRATOR'");
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "select a from Account a where a.person in :ids and a.state = :open order by a.person",
                        Account.class)
                .setParameter("ids", ids)
                .setParameter("open", AccountState.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    long clients() {
        return withRole("= 'CLIENT'").size();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> withRole(String which) {
        return database.createNativeQuery("select distinct person from security_account_role where role " + which)
                .getResultList();
    }

    long count() {
        return database.createQuery("select count(a) from Account a", Long.class)
                .getSingleResult();
    }

    void add(Object entity) {
        database.persist(entity);
    }
}
