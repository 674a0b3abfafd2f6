package org.nightpost.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Teams with everybody in them. EclipseLink cannot join a list of ids that is empty, so the lists come in a query of their own
 * for all teams together.
 */
@ApplicationScoped
class TeamRows {
    @PersistenceContext
    EntityManager database;

    /** By name. */
    List<Team> all() {
        return withLists(database.createQuery("select t from Team t order by t.name", Team.class));
    }

    List<Team> supervisedBy(UUID person) {
        return withLists(database.createQuery(
                        "select t from Team t where :person member of t.supervisors order by t.name", Team.class)
                .setParameter("person", person));
    }

    private static List<Team> withLists(TypedQuery<Team> query) {
        return query.setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "t.counsellors")
                .setHint("eclipselink.batch", "t.supervisors")
                .getResultList();
    }

    /** With its lock until the deed ends: of two who take out the last two, one sees what the other did. */
    Optional<Team> lock(UUID team) {
        return Optional.ofNullable(database.find(Team.class, team, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * All in which this person is, on either side, always in the same order. Two queries: with both lists in one, a team of
     * which one list is empty would be joined away.
     */
    List<UUID> of(UUID person) {
        SortedSet<UUID> teams =
                new TreeSet<>(ids("select t.id from Team t where :person member of t.counsellors", person));
        teams.addAll(ids("select t.id from Team t where :person member of t.supervisors", person));
        return List.copyOf(teams);
    }

    private List<UUID> ids(String query, UUID person) {
        return database.createQuery(query, UUID.class)
                .setParameter("person", person)
                .getResultList();
    }
}
