package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.PortalClock;

/** Finds correspondences from the person who asks: for anybody else they do not exist. */
@ApplicationScoped
class Correspondences {
    /** A cover is there from the first moment of the absence until just before its end, and for nobody before and after. */
    private static final String COVERED = "(c.cover = :me and c.coverFrom <= :now and c.coverUntil > :now)";

    private static final String MINE =
            "select c from Correspondence c where ((c.client = :me and c.clientUnknownSince is null)"
                    + " or (c.counsellor = :me and c.counsellorUnknownSince is null)"
                    + " or " + COVERED + ") and ";

    @PersistenceContext
    private EntityManager db;

    @Inject
    private PortalClock clock;

    void add(Correspondence correspondence) {
        db.persist(correspondence);
    }

    Optional<Correspondence> find(CorrespondenceId id, UUID me) {
        return one(byId(id, me));
    }

    /** Takes its lock until the deed ends: first of all, or what was read before it may be old. */
    Optional<Correspondence> lock(CorrespondenceId id, UUID me) {
        return one(byId(id, me).setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same, by one of its letters. */
    Optional<Correspondence> lockOf(LetterId letter, UUID me) {
        // A subquery and not a join: a join would have to lock both rows, which H2 cannot.
        return one(query(MINE + "c.id = (select l.correspondence from Letter l where l.id = :id)", letter.value(), me)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same, by one of its prompts. */
    Optional<Correspondence> lockOf(PromptId prompt, UUID me) {
        return one(query(MINE + "c.id = (select p.correspondence from Prompt p where p.id = :id)", prompt.value(), me)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Correspondence> of(LetterId letter, UUID me) {
        return one(query(MINE + "c.id = (select l.correspondence from Letter l where l.id = :id)", letter.value(), me));
    }

    /** Takes the locks of all these, always in the same order: two who do so cannot wait for each other. */
    List<Correspondence> lockAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.createQuery(
                                "select c from Correspondence c where c.id in :ids order by c.id", Correspondence.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    List<Correspondence> ofClient(UUID client) {
        return db.createQuery(
                        "select c from Correspondence c where c.client = :client and c.clientUnknownSince is null"
                                + " order by c.begunAt",
                        Correspondence.class)
                .setParameter("client", client)
                .getResultList();
    }

    /**
     * All in which this person writes, on either side or as a cover, known or not, under their locks until the deed ends: for who is about to
     * recognise them. First of all, as {@link #lock}: only ids are read before.
     */
    List<Correspondence> lockAllOf(UUID person) {
        return lockAll(db.createQuery(
                        "select c.id from Correspondence c where c.client = :person or c.counsellor = :person"
                                + " or c.cover = :person",
                        UUID.class)
                .setParameter("person", person)
                .getResultList());
    }

    /** Whose it is, for its counsellor. */
    Optional<UUID> clientOf(CorrespondenceId id, UUID counsellor) {
        return db.createQuery(
                        "select c.client from Correspondence c where c.id = :id and c.counsellor = :me"
                                + " and c.counsellorUnknownSince is null",
                        UUID.class)
                .setParameter("id", id.value())
                .setParameter("me", counsellor)
                .getResultStream()
                .findFirst();
    }

    /** Whose it is, to tell them what became of a promise. */
    Optional<UUID> clientOf(UUID correspondence) {
        return db.createQuery("select c.client from Correspondence c where c.id = :id", UUID.class)
                .setParameter("id", correspondence)
                .getResultStream()
                .findFirst();
    }

    /** The last one begun in which this client waits to be recognised. */
    Optional<Correspondence> unknownOf(UUID client) {
        return one(unknown(client));
    }

    /** The same, and takes its lock until the deed ends. */
    Optional<Correspondence> lockUnknownOf(UUID client) {
        return one(unknown(client).setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    private TypedQuery<Correspondence> unknown(UUID client) {
        return db.createQuery(
                        "select c from Correspondence c where c.client = :client and c.clientUnknownSince is not null"
                                + " order by c.begunAt desc",
                        Correspondence.class)
                .setParameter("client", client);
    }

    /** Of all these counsellors. */
    List<Correspondence> ofCounsellors(Collection<UUID> counsellors) {
        if (counsellors.isEmpty()) {
            return List.of();
        }
        return db.createQuery(
                        "select c from Correspondence c where c.counsellor in :counsellors and c.state = :open",
                        Correspondence.class)
                .setParameter("counsellors", counsellors)
                .setParameter("open", Correspondence.State.OPEN)
                .getResultList();
    }

    /** All that this person answers now: their own, and those in which they cover. */
    List<Correspondence> answeredBy(UUID me) {
        return db.createQuery(
                        "select c from Correspondence c where (c.counsellor = :me or " + COVERED
                                + ") and c.state = :open",
                        Correspondence.class)
                .setParameter("me", me)
                .setParameter("now", clock.instant())
                .setParameter("open", Correspondence.State.OPEN)
                .getResultList();
    }

    /** All open ones for which this counsellor is responsible and known, under their locks until the deed ends. */
    List<Correspondence> lockAllAnsweredBy(UUID counsellor) {
        return lockAll(db.createQuery(
                                "select c.id from Correspondence c where c.counsellor = :me"
                                        + " and c.counsellorUnknownSince is null and c.state = :open",
                                UUID.class)
                        .setParameter("me", counsellor)
                        .setParameter("open", Correspondence.State.OPEN)
                        .getResultList())
                .stream()
                .filter(here -> here.on(Side.COUNSELLOR).equals(counsellor))
                .toList();
    }

    /** All in which somebody covers, is about to, or did until a moment ago. */
    List<Correspondence> covered() {
        return db.createQuery(
                        "select c from Correspondence c where c.cover <> :nobody order by c.id", Correspondence.class)
                .setParameter("nobody", Ids.NONE)
                .getResultList();
    }

    void addCovered(Covered cover) {
        db.persist(cover);
    }

    /** Who has covered here, the first of them first. */
    List<Covered> covered(UUID correspondence) {
        return db.createQuery(
                        "select v from Covered v where v.correspondence = :id order by v.from, v.until", Covered.class)
                .setParameter("id", correspondence)
                .getResultList();
    }

    /** All that are sealed to these teams. */
    List<Correspondence> ofTeams(Collection<UUID> teams) {
        if (teams.isEmpty()) {
            return List.of();
        }
        return db.createQuery(
                        "select c from Correspondence c where c.team in :teams and c.state = :open order by c.id",
                        Correspondence.class)
                .setParameter("teams", teams)
                .setParameter("open", Correspondence.State.OPEN)
                .getResultList();
    }

    /** This one, if it is sealed to one of these teams. */
    Optional<Correspondence> findOfTeams(CorrespondenceId id, Collection<UUID> teams) {
        return Optional.ofNullable(db.find(Correspondence.class, id.value()))
                .filter(here -> teams.contains(here.team()));
    }

    /** This one, if it is sealed to one of these teams, and takes its lock until the deed ends. */
    Optional<Correspondence> lockOfTeams(CorrespondenceId id, Collection<UUID> teams) {
        return lockAll(List.of(id.value())).stream()
                .filter(here -> teams.contains(here.team()))
                .findFirst();
    }

    void addEarlier(EarlierCounsellor counsellor) {
        db.persist(counsellor);
    }

    /** Who answered here before, the first of them first. */
    List<EarlierCounsellor> earlier(UUID correspondence) {
        return db.createQuery(
                        "select e from EarlierCounsellor e where e.correspondence = :id order by e.until",
                        EarlierCounsellor.class)
                .setParameter("id", correspondence)
                .getResultList();
    }

    private TypedQuery<Correspondence> byId(CorrespondenceId id, UUID me) {
        return query(MINE + "c.id = :id", id.value(), me);
    }

    private TypedQuery<Correspondence> query(String jpql, UUID id, UUID me) {
        return db.createQuery(jpql, Correspondence.class)
                .setParameter("id", id)
                .setParameter("me", me)
                .setParameter("now", clock.instant());
    }

    private static Optional<Correspondence> one(TypedQuery<Correspondence> query) {
        return query.getResultList().stream().findFirst();
    }
}
