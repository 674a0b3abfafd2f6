package org.nightpost.correspondence.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterDamaged;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.SharedKeys;

/** Safety plans, for the client and for who answers them; for anybody else they do not exist. */
@ApplicationScoped
@Transactional
public class SafetyPlans {
    @PersistenceContext
    private EntityManager db;

    @Inject
    private Reading reading;

    @Inject
    private SharedKeys keys;

    @Inject
    private Event<LetterDamaged> damaged;

    /** The plan that holds here: the version the client agreed to last, else the newest. */
    public Optional<PlanView> of(CorrespondenceId id) {
        return reading.correspondence(id).map(here -> {
            List<SafetyPlan> all = rows(id);
            return view(
                    here,
                    all,
                    all.stream()
                            .filter(plan -> plan.facts().isAgreed())
                            .findFirst()
                            .or(() -> all.stream().findFirst()));
        });
    }

    /** With the words of the newest version. */
    public Optional<PlanView> newest(CorrespondenceId id) {
        return reading.correspondence(id).map(here -> {
            List<SafetyPlan> all = rows(id);
            return view(here, all, all.stream().findFirst());
        });
    }

    /** With the words of this version; empty if there is none. */
    public Optional<PlanView> version(CorrespondenceId id, int number) {
        return reading.correspondence(id).flatMap(here -> {
            List<SafetyPlan> all = rows(id);
            return all.stream()
                    .filter(plan -> plan.facts().number() == number)
                    .findFirst()
                    .map(plan -> view(here, all, Optional.of(plan)));
        });
    }

    /**
     * The correspondence whose plan is the client's who is behind the request: the one in which it was saved last, or else the
     * one begun last. Two statements.
     */
    public Optional<CorrespondenceId> mine() {
        List<CorrespondenceFacts> all = reading.mine();
        return last(all.stream().map(here -> here.id().value()).toList())
                .or(() -> all.stream()
                        .max(Comparator.comparing(CorrespondenceFacts::begunAt))
                        .map(CorrespondenceFacts::id));
    }

    private Optional<CorrespondenceId> last(Collection<UUID> correspondences) {
        return correspondences.isEmpty()
                ? Optional.empty()
                : db.createQuery(
                                "select p.correspondence from SafetyPlan p where p.correspondence in :ids"
                                        + " order by p.savedAt desc",
                                UUID.class)
                        .setParameter("ids", correspondences)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(CorrespondenceId::new);
    }

    /** When the client agreed last and whether a version waits that they have not agreed to; who asks was settled. */
    public Standing standing(Collection<CorrespondenceId> correspondences) {
        List<Object[]> rows = correspondences.isEmpty()
                ? List.of()
                : db.createQuery(
                                "select p.savedAt, p.agreedAt from SafetyPlan p where p.correspondence in :ids"
                                        + " order by p.savedAt desc",
                                Object[].class)
                        .setParameter(
                                "ids",
                                correspondences.stream()
                                        .map(CorrespondenceId::value)
                                        .toList())
                        .getResultList();
        Optional<Instant> agreed = rows.stream()
                .filter(row -> row[1] != null)
                .map(row -> (Instant) row[1])
                .max(Comparator.naturalOrder());
        return new Standing(agreed, !rows.isEmpty() && rows.get(0)[1] == null);
    }

    /** How far a plan is: agreed on, with something new to look at, or not there yet. */
    public record Standing(Optional<Instant> agreed, boolean waits) {
        /** The end of a text's key. */
        public String key() {
            return agreed.isPresent() ? waits ? "both" : "agreed" : waits ? "waits" : "none";
        }
    }

    Optional<SafetyPlan> newestRow(CorrespondenceId id) {
        return rows(id).stream().findFirst();
    }

    void add(SafetyPlan plan) {
        db.persist(plan);
    }

    private List<SafetyPlan> rows(CorrespondenceId id) {
        return db.createQuery(
                        "select p from SafetyPlan p where p.correspondence = :id order by p.number desc",
                        SafetyPlan.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    private PlanView view(CorrespondenceFacts here, List<SafetyPlan> all, Optional<SafetyPlan> shown) {
        Optional<Steps> steps = shown.flatMap(plan -> plan.read(keys));
        shown.filter(plan -> steps.isEmpty())
                .ifPresent(plan -> damaged.fire(new LetterDamaged("plan", plan.id(), here.id(), plan.isKeyHeld(keys))));
        return new PlanView(
                here,
                all.stream().map(SafetyPlan::facts).toList(),
                shown.map(SafetyPlan::facts),
                steps.orElse(Steps.NOTHING),
                shown.isEmpty() || steps.isPresent());
    }
}
