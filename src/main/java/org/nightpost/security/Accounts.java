package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.vault.ServiceKeys;

/** All queries about accounts and sessions. */
@ApplicationScoped
class Accounts {
    private static final String NAME = "sign-in-name";

    @PersistenceContext
    EntityManager database;

    @Inject
    ServiceKeys keys;

    byte[] blind(String signInName) {
        return keys.blind(NAME, SignInName.canonical(signInName));
    }

    Optional<Account> bySignInName(String signInName) {
        return database.createQuery(
                        "select distinct a from Account a left join fetch a.roles where a.nameBlind = :blind",
                        Account.class)
                .setParameter("blind", blind(signInName))
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

    void endSession(UUID session) {
        database.createQuery("delete from Session s where s.id = :id")
                .setParameter("id", session)
                .executeUpdate();
    }

    long count() {
        return database.createQuery("select count(a) from Account a", Long.class)
                .getSingleResult();
    }

    void add(Object entity) {
        database.persist(entity);
    }
}
