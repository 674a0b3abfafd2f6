package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What lies in letter-boxes. */
@ApplicationScoped
class LetterBoxEntries {
    @PersistenceContext
    private EntityManager db;

    void add(LetterBoxEntry entry) {
        db.persist(entry);
    }

    void remove(LetterBoxEntry entry) {
        db.remove(entry);
    }

    Optional<LetterBoxEntry> of(Letter letter) {
        return Optional.ofNullable(db.find(LetterBoxEntry.class, letter.id()));
    }

    /** All of one correspondence, in the order in which they were put in. */
    List<LetterBoxEntry> in(UUID correspondence) {
        return db.createQuery(
                        "select e from LetterBoxEntry e where e.correspondence = :here order by e.savedAt, e.id",
                        LetterBoxEntry.class)
                .setParameter("here", correspondence)
                .getResultList();
    }
}
