package org.nightpost.people.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The door to who is in training. */
@ApplicationScoped
@Transactional
public class Trainees {
    @PersistenceContext
    private EntityManager database;

    /** Those of these people who are in training. One statement. */
    public Set<UUID> among(Collection<UUID> people) {
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(database.createQuery(
                                "select p.id from Person p where p.id in :ids and p.trainee = true", UUID.class)
                        .setParameter("ids", Set.copyOf(people))
                        .getResultList());
    }

    /** How much later each service promises the answers of trainees. One statement. */
    public Map<UUID, Duration> margins() {
        Map<UUID, Duration> margins = new HashMap<>();
        database.createQuery("select s.id, s.releaseHours from Service s", Object[].class)
                .getResultList()
                .forEach(row -> margins.put((UUID) row[0], Duration.ofHours((Integer) row[1])));
        return margins;
    }

    /** Somebody is in training from now on, or no longer. False if this is nobody of the staff, or it was so before. */
    public boolean change(UUID person, boolean trainee) {
        return database.createQuery("update Person p set p.trainee = :now where p.id = :id and p.trainee = :before"
                                + " and p.staffName <> ''")
                        .setParameter("now", trainee)
                        .setParameter("id", person)
                        .setParameter("before", !trainee)
                        .executeUpdate()
                == 1;
    }
}
