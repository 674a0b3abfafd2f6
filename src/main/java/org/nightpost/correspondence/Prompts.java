package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds prompts and the answers to them. Who asks was settled with the correspondence. */
@ApplicationScoped
class Prompts {
    @PersistenceContext
    private EntityManager db;

    void add(Prompt prompt) {
        db.persist(prompt);
    }

    void add(Answer answer) {
        db.persist(answer);
    }

    /** At once: the letter goes after them. */
    void removeOf(Letter letter) {
        db.createQuery("delete from Prompt p where p.letter = :letter")
                .setParameter("letter", letter.id())
                .executeUpdate();
    }

    Optional<Prompt> find(PromptId id) {
        return Optional.ofNullable(db.find(Prompt.class, id.value()));
    }

    Optional<Answer> answerTo(PromptId id) {
        return Optional.ofNullable(db.find(Answer.class, id.value()));
    }

    List<Prompt> all(Collection<UUID> prompts) {
        return list(Prompt.class, "select p from Prompt p where p.id in :ids order by p.place", prompts);
    }

    List<Prompt> of(Collection<UUID> letters) {
        return list(Prompt.class, "select p from Prompt p where p.letter in :ids order by p.place", letters);
    }

    /** Open, in letters the client has opened: what lies in a closed letter is not homework yet. */
    List<Prompt> openIn(Collection<UUID> correspondences) {
        if (correspondences.isEmpty()) {
            return List.of();
        }
        return db.createQuery(
                        "select p from Prompt p, Letter l where p.letter = l.id and l.openedAt is not null"
                                + " and p.correspondence in :ids and p.state = :open order by l.number, p.place",
                        Prompt.class)
                .setParameter("ids", correspondences)
                .setParameter("open", Prompt.State.OPEN)
                .getResultList();
    }

    /** How many {@link #openIn} finds for each; those with none are left out. */
    Map<UUID, Integer> countOpenIn(Collection<UUID> correspondences) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!correspondences.isEmpty()) {
            db.createQuery(
                            "select p.correspondence, count(p.id) from Prompt p, Letter l where p.letter = l.id"
                                    + " and l.openedAt is not null and p.correspondence in :ids and p.state = :open"
                                    + " group by p.correspondence",
                            Object[].class)
                    .setParameter("ids", correspondences)
                    .setParameter("open", Prompt.State.OPEN)
                    .getResultList()
                    .forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).intValue()));
        }
        return counts;
    }

    /** How many these letters ask, and how many of it is open; letters that ask nothing are left out. */
    Map<UUID, ClientHome.Asked> countAskedIn(Collection<UUID> correspondences) {
        Map<UUID, ClientHome.Asked> counts = new HashMap<>();
        if (!correspondences.isEmpty()) {
            db.createQuery(
                            "select p.letter, count(p.id), sum(case when p.state = :open then 1 else 0 end)"
                                    + " from Prompt p where p.correspondence in :ids group by p.letter",
                            Object[].class)
                    .setParameter("ids", correspondences)
                    .setParameter("open", Prompt.State.OPEN)
                    .getResultList()
                    .forEach(row -> counts.put((UUID) row[0], asked((Number) row[1], (Number) row[2])));
        }
        return counts;
    }

    private static ClientHome.Asked asked(Number all, Number open) {
        return new ClientHome.Asked(all.intValue(), open.intValue());
    }

    List<Answer> answersTo(Collection<UUID> prompts) {
        return list(Answer.class, "select a from Answer a where a.prompt in :ids", prompts);
    }

    /** All that were sent in these correspondences. */
    List<Answer> answersSent(Collection<UUID> correspondences) {
        return correspondences.isEmpty()
                ? List.of()
                : db.createQuery(
                                "select a from Answer a where a.correspondence in :ids and a.state = :sent",
                                Answer.class)
                        .setParameter("ids", correspondences)
                        .setParameter("sent", Answer.State.SENT)
                        .getResultList();
    }

    List<Answer> answersSentIn(Collection<UUID> letters) {
        return list(Answer.class, "select a from Answer a where a.sentIn in :ids", letters);
    }

    private <T> List<T> list(Class<T> kind, String jpql, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.createQuery(jpql, kind).setParameter("ids", ids).getResultList();
    }
}
