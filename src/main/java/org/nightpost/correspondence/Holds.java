package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds letters that are held: for their writer, for the timer by ids, and those left behind for who answers now. */
@ApplicationScoped
class Holds {
    private static final int AT_A_TIME = 50;

    private static final String LEFT_BEHIND =
            "select h from HeldLetter h, Correspondence c where h.correspondence = c.id"
                    + " and h.state = :stopped and h.author <> c.counsellor and h.author <> c.cover";

    @PersistenceContext
    private EntityManager db;

    void add(HeldLetter held, Collection<HeldPrompt> prompts) {
        db.persist(held);
        // Written at once: its prompts refer to it.
        db.flush();
        prompts.forEach(db::persist);
    }

    /** At once: the rows it becomes may bear the same ids. */
    void remove(HeldLetter held) {
        db.createQuery("delete from HeldPrompt p where p.held = :held")
                .setParameter("held", held.id())
                .executeUpdate();
        db.remove(held);
        db.flush();
    }

    Optional<HeldLetter> find(UUID id) {
        return Optional.ofNullable(db.find(HeldLetter.class, id));
    }

    Optional<HeldLetter> of(UUID correspondence, UUID author) {
        return db
                .createQuery(
                        "select h from HeldLetter h where h.correspondence = :here and h.author = :author",
                        HeldLetter.class)
                .setParameter("here", correspondence)
                .setParameter("author", author)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Up to which number the client's letters here are answered by a letter that is held. */
    Optional<Integer> seenIn(UUID correspondence) {
        return db
                .createQuery(
                        "select h.seen from HeldLetter h where h.correspondence = :here and h.state = :held",
                        Integer.class)
                .setParameter("here", correspondence)
                .setParameter("held", HeldLetter.State.HELD)
                .getResultList()
                .stream()
                .max(Integer::compare);
    }

    /** In which of these an answer waits for its moment. */
    Set<UUID> answeredIn(Collection<UUID> correspondences) {
        return Set.copyOf(db.createQuery(
                        "select h.correspondence from HeldLetter h where h.correspondence in :ids and h.state = :held",
                        UUID.class)
                .setParameter("ids", correspondences)
                .setParameter("held", HeldLetter.State.HELD)
                .getResultList());
    }

    /** When the one of this person goes in each of these where they hold one. */
    Map<UUID, Instant> goesAt(UUID author, Collection<UUID> correspondences) {
        Map<UUID, Instant> goes = new HashMap<>();
        by(author).stream()
                .filter(held -> !held.isStopped() && correspondences.contains(held.correspondence()))
                .forEach(held -> goes.put(held.correspondence(), held.releaseAt()));
        return goes;
    }

    /** Letters here that were stopped, and whose writer answers here no more. */
    List<HeldLetter> leftBehindIn(UUID correspondence) {
        return db.createQuery(LEFT_BEHIND + " and c.id = :id order by h.heldAt", HeldLetter.class)
                .setParameter("id", correspondence)
                .setParameter("stopped", HeldLetter.State.STOPPED)
                .getResultList();
    }

    /** Who has left such a letter in each of these. */
    Map<UUID, UUID> leftBehind(Collection<UUID> correspondences) {
        Map<UUID, UUID> authors = new HashMap<>();
        if (!correspondences.isEmpty()) {
            db.createQuery(LEFT_BEHIND + " and c.id in :ids", HeldLetter.class)
                    .setParameter("ids", correspondences)
                    .setParameter("stopped", HeldLetter.State.STOPPED)
                    .getResultList()
                    .forEach(held -> authors.put(held.correspondence(), held.author()));
        }
        return authors;
    }

    /** All that this person holds, what goes first on top. */
    List<HeldLetter> by(UUID author) {
        return db.createQuery(
                        "select h from HeldLetter h where h.author = :author order by h.releaseAt", HeldLetter.class)
                .setParameter("author", author)
                .getResultList();
    }

    List<HeldPrompt> prompts(HeldLetter held) {
        return db.createQuery("select p from HeldPrompt p where p.held = :held order by p.place", HeldPrompt.class)
                .setParameter("held", held.id())
                .getResultList();
    }

    /** Those of these prompts that already stand in a letter that is held. */
    List<UUID> known(Collection<UUID> prompts) {
        return prompts.isEmpty()
                ? List.of()
                : db.createQuery("select p.id from HeldPrompt p where p.id in :ids", UUID.class)
                        .setParameter("ids", prompts)
                        .getResultList();
    }

    /** Whose moment has come: those that have waited longest. */
    List<UUID> due(Instant now) {
        return db.createQuery(
                        "select h.id from HeldLetter h where h.state = :held and h.releaseAt <= :now order by h.releaseAt",
                        UUID.class)
                .setParameter("held", HeldLetter.State.HELD)
                .setParameter("now", now)
                .setMaxResults(AT_A_TIME)
                .getResultList();
    }

    /** Where it is held, without reading the row: that has to wait for the correspondence's lock. */
    Optional<UUID> correspondenceOf(UUID held) {
        return db
                .createQuery("select h.correspondence from HeldLetter h where h.id = :id", UUID.class)
                .setParameter("id", held)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Takes the lock of this correspondence until the deed ends, unless somebody else has it: a letter that is being written
     * there, or another node, is not waited for.
     */
    boolean lockFree(UUID correspondence) {
        return !db.createNativeQuery("select id from correspondence where id = ?1 for update skip locked")
                .setParameter(1, correspondence)
                .getResultList()
                .isEmpty();
    }
}
