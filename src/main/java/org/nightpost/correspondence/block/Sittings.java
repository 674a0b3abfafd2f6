package org.nightpost.correspondence.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds blocks that were begun, for who began them. */
@ApplicationScoped
class Sittings {
    @PersistenceContext
    private EntityManager db;

    void add(Sitting sitting) {
        db.persist(sitting);
        db.flush();
    }

    void add(SittingLetter letter) {
        db.persist(letter);
    }

    /** Those that nobody has ended, the newest first. */
    List<Sitting> notEnded(UUID counsellor) {
        return db.createQuery(
                        "select s from Sitting s where s.counsellor = :me and s.endedAt is null order by s.begunAt desc",
                        Sitting.class)
                .setParameter("me", counsellor)
                .getResultList();
    }

    Optional<Sitting> open(UUID counsellor, Instant now) {
        return notEnded(counsellor).stream()
                .filter(sitting -> sitting.isOpen(now))
                .findFirst();
    }

    Optional<Sitting> find(UUID id, UUID counsellor) {
        return one(db.createQuery("select s from Sitting s where s.counsellor = :me and s.id = :id", Sitting.class)
                .setParameter("me", counsellor)
                .setParameter("id", id)
                .getResultList());
    }

    Optional<Sitting> to(UUID counsellor, UUID block, LocalDate on) {
        return one(db.createQuery(
                        "select s from Sitting s where s.counsellor = :me and s.block = :block and s.on = :day",
                        Sitting.class)
                .setParameter("me", counsellor)
                .setParameter("block", block)
                .setParameter("day", on)
                .getResultList());
    }

    /** In their order. */
    List<SittingLetter> letters(UUID sitting) {
        return db.createQuery(
                        "select l from SittingLetter l where l.sitting = :id order by l.place", SittingLetter.class)
                .setParameter("id", sitting)
                .getResultList();
    }

    Optional<SittingLetter> letter(UUID sitting, UUID correspondence) {
        return letters(sitting).stream()
                .filter(letter -> letter.correspondence().equals(correspondence))
                .findFirst();
    }

    private static Optional<Sitting> one(List<Sitting> found) {
        return found.stream().findFirst();
    }
}
