package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Whoever opens an account is offered a letter key once, after a sign-in that wants nothing else. It is remembered here,
 * and forgotten as soon as it was offered: an offer that comes again and again is a demand.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class LetterKeyOffer {
    static final String PAGE = "/me/letter-key/offer";

    @PersistenceContext
    EntityManager database;

    /** In the deed that opens the account. */
    public void owe(UUID person) {
        database.createNativeQuery("insert into security_letter_key_offer (person) values (?1)")
                .setParameter(1, person)
                .executeUpdate();
    }

    /** True once. */
    boolean take(UUID person) {
        return database.createNativeQuery("delete from security_letter_key_offer where person = ?1")
                        .setParameter(1, person)
                        .executeUpdate()
                == 1;
    }
}
