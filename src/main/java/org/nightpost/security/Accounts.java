package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
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
