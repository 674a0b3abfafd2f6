package org.nightpost.security.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All queries about the terms, and the door to them. */
@ApplicationScoped
@Transactional
public class TermsOfPortal {
    @PersistenceContext
    EntityManager database;

    /** The ones that hold now; empty while none were published. */
    public Optional<Terms> present() {
        return latest().map(TermsVersion::seen);
    }

    /** Whether this person has to read and agree: everybody was asked since they last did, or they never did. */
    public boolean isDue(UUID person) {
        @Nullable
        Integer asked = database.createQuery(
                        "select max(t.version) from TermsVersion t where t.asked = true", Integer.class)
                .getSingleResult();
        return asked != null && agreed(person).map(TermsAgreed::version).orElse(0) < asked;
    }

    /** When this person agreed to the latest version to which they agreed; empty if to none. */
    public Optional<Instant> agreedAt(UUID person) {
        return agreed(person).map(TermsAgreed::agreedAt);
    }

    Optional<TermsAgreed> agreed(UUID person) {
        return database.createQuery(
                        "select a from TermsAgreed a where a.person = :person order by a.version desc",
                        TermsAgreed.class)
                .setParameter("person", person)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<TermsVersion> latest() {
        return database.createQuery("select t from TermsVersion t order by t.version desc", TermsVersion.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void add(Object entity) {
        database.persist(entity);
    }
}
