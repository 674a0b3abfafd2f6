package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds what trainees have handed in, its versions, and who has read it. */
@ApplicationScoped
class ReleaseRequests {
    /** How many of somebody's are shown, the newest. */
    private static final int SHOWN = 100;

    @PersistenceContext
    private EntityManager db;

    void add(ReleaseRequest request, ReleaseVersion version) {
        db.persist(request);
        // Written at once: the version refers to it.
        db.flush();
        db.persist(version);
    }

    void add(ReleaseVersion version) {
        db.persist(version);
    }

    void add(ReleaseReading reading) {
        db.persist(reading);
    }

    Optional<ReleaseRequest> find(UUID id) {
        return Optional.ofNullable(db.find(ReleaseRequest.class, id));
    }

    /** Where it belongs, without reading the row: that has to wait for the correspondence's lock. */
    Optional<UUID> correspondenceOf(UUID request) {
        return db
                .createQuery("select r.correspondence from ReleaseRequest r where r.id = :id", UUID.class)
                .setParameter("id", request)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<ReleaseRequest> ofLetter(UUID letter) {
        return db
                .createQuery("select r from ReleaseRequest r where r.letter = :letter", ReleaseRequest.class)
                .setParameter("letter", letter)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Those that wait in correspondences of these teams, the longest waiting first; not this person's own. */
    List<ReleaseRequest> waiting(Collection<UUID> teams, UUID me) {
        return teams.isEmpty()
                ? List.of()
                : db.createQuery(
                                "select r from ReleaseRequest r, HeldLetter h, Correspondence c where h.id = r.letter"
                                        + " and h.gated = true and c.id = r.correspondence and c.team in :teams"
                                        + " and r.author <> :me order by r.askedAt",
                                ReleaseRequest.class)
                        .setParameter("teams", teams)
                        .setParameter("me", me)
                        .getResultList();
    }

    /** Those of this author in correspondences of these teams, the newest first. */
    List<ReleaseRequest> by(UUID author, Collection<UUID> teams) {
        return teams.isEmpty()
                ? List.of()
                : db.createQuery(
                                "select r from ReleaseRequest r, Correspondence c where c.id = r.correspondence"
                                        + " and c.team in :teams and r.author = :author order by r.askedAt desc",
                                ReleaseRequest.class)
                        .setParameter("teams", teams)
                        .setParameter("author", author)
                        .setMaxResults(SHOWN)
                        .getResultList();
    }

    /** Those of this author, the newest first. */
    List<ReleaseRequest> by(UUID author) {
        return db.createQuery(
                        "select r from ReleaseRequest r where r.author = :author order by r.askedAt desc",
                        ReleaseRequest.class)
                .setParameter("author", author)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** Those of this author in this correspondence, the newest first. */
    List<ReleaseRequest> in(UUID correspondence, UUID author) {
        return db.createQuery(
                        "select r from ReleaseRequest r where r.correspondence = :here and r.author = :author"
                                + " order by r.askedAt desc",
                        ReleaseRequest.class)
                .setParameter("here", correspondence)
                .setParameter("author", author)
                .getResultList();
    }

    List<ReleaseVersion> versions(ReleaseRequest request) {
        return db.createQuery(
                        "select v from ReleaseVersion v where v.request = :id order by v.revision",
                        ReleaseVersion.class)
                .setParameter("id", request.id())
                .getResultList();
    }

    /** Who has read these, the first first. */
    List<ReleaseReading> readings(Collection<UUID> requests) {
        return requests.isEmpty()
                ? List.of()
                : db.createQuery(
                                "select r from ReleaseReading r where r.request in :ids order by r.readAt",
                                ReleaseReading.class)
                        .setParameter("ids", requests)
                        .getResultList();
    }

    boolean hasRead(UUID request, UUID supervisor) {
        return readings(List.of(request)).stream()
                .anyMatch(reading -> reading.supervisor().equals(supervisor));
    }

    /** The held letters of these that are at the gate. */
    List<HeldLetter> atTheGate(Collection<UUID> letters) {
        return letters.isEmpty()
                ? List.of()
                : db.createQuery("select h from HeldLetter h where h.id in :ids and h.gated = true", HeldLetter.class)
                        .setParameter("ids", letters)
                        .getResultList();
    }

    List<Correspondence> correspondences(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.createQuery("select c from Correspondence c where c.id in :ids", Correspondence.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
