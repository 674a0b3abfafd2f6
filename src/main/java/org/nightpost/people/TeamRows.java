package org.nightpost.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Teams that are about to change. */
@ApplicationScoped
class TeamRows {
    @PersistenceContext
    EntityManager database;

    /** The team with its lock until the deed ends. */
    Optional<Team> lock(UUID team) {
        return Optional.ofNullable(database.find(Team.class, team, LockModeType.PESSIMISTIC_WRITE));
    }
}
