package org.nightpost.people.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The door to who is to join a group. */
@ApplicationScoped
@Transactional
public class Joinings {
    @PersistenceContext
    EntityManager database;

    /** Of these groups, in the order in which they were proposed. */
    public List<JoiningView> in(Collection<UUID> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "select j from Joining j where j.keyGroup in :groups order by j.proposedAt", Joining.class)
                .setParameter("groups", Set.copyOf(groups))
                .getResultStream()
                .map(Joining::view)
                .toList();
    }

    /** Of this person, in the order in which they were proposed. */
    public List<JoiningView> of(UUID person) {
        return rowsOf(person).stream().map(Joining::view).toList();
    }

    List<Joining> rowsOf(UUID person) {
        return database.createQuery(
                        "select j from Joining j where j.person = :person order by j.proposedAt", Joining.class)
                .setParameter("person", person)
                .getResultList();
    }

    Optional<Joining> lock(UUID id) {
        return Optional.ofNullable(database.find(Joining.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Joining joining) {
        // The row refers to the person by an id only, and EclipseLink would not know which goes first.
        database.flush();
        database.persist(joining);
    }
}
