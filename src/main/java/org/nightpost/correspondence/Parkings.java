package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds what a counsellor has put aside, for them alone. */
@ApplicationScoped
class Parkings {
    @PersistenceContext
    private EntityManager db;

    void add(ParkedLetter parked) {
        db.persist(parked);
    }

    Optional<ParkedLetter> of(UUID correspondence, UUID counsellor) {
        return db
                .createQuery(
                        "select p from ParkedLetter p where p.correspondence = :here and p.counsellor = :me",
                        ParkedLetter.class)
                .setParameter("here", correspondence)
                .setParameter("me", counsellor)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<ParkedLetter> by(UUID counsellor) {
        return db.createQuery("select p from ParkedLetter p where p.counsellor = :me", ParkedLetter.class)
                .setParameter("me", counsellor)
                .getResultList();
    }

    /** What was put aside here is answered, or taken up again. */
    void remove(UUID correspondence, UUID counsellor) {
        of(correspondence, counsellor).ifPresent(db::remove);
    }
}
