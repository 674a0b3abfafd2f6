package org.nightpost.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Teams as rows, for those who change who is in them. */
@ApplicationScoped
class TeamRows {
    @PersistenceContext
    EntityManager database;

    /** With its lock until the deed ends: of two who take out the last two, one sees what the other did. */
    Optional<Team> lock(UUID team) {
        return Optional.ofNullable(database.find(Team.class, team, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All in which this person is, on either side, always in the same order. */
    List<UUID> of(UUID person) {
        return database.createQuery(
                        "select t.id from Team t where :person member of t.counsellors or :person member of t.supervisors"
                                + " order by t.id",
                        UUID.class)
                .setParameter("person", person)
                .getResultList();
    }
}
