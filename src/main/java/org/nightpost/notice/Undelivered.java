package org.nightpost.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries about mails that wait or are dead. */
@ApplicationScoped
class Undelivered {
    @PersistenceContext
    private EntityManager entities;

    List<NoticeMail> dead(int most) {
        return entities.createQuery(
                        "select m from NoticeMail m where m.state = :dead order by m.lastAttemptAt desc, m.id",
                        NoticeMail.class)
                .setParameter("dead", NoticeMail.State.DEAD)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<NoticeMail> lock(UUID id) {
        return Optional.ofNullable(entities.find(NoticeMail.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(NoticeMail::isDead);
    }

    void remove(NoticeMail mail) {
        entities.remove(mail);
    }

    MailState state() {
        Object[] row = entities.createQuery(
                        "select sum(case when m.state = :waiting then 1 else 0 end),"
                                + " sum(case when m.state = :waiting and m.attempts > 0 then 1 else 0 end),"
                                + " sum(case when m.state = :dead then 1 else 0 end)"
                                + " from NoticeMail m where m.state in (:waiting, :dead)",
                        Object[].class)
                .setParameter("waiting", NoticeMail.State.WAITING)
                .setParameter("dead", NoticeMail.State.DEAD)
                .getSingleResult();
        return new MailState(number(row[0]), number(row[1]), number(row[2]), oldestWaiting());
    }

    /** Not as a minimum in the query before: what a function gives is not converted, and each database gives another type. */
    private Optional<Instant> oldestWaiting() {
        return entities.createQuery(
                        "select m.createdAt from NoticeMail m where m.state = :waiting order by m.createdAt",
                        Instant.class)
                .setParameter("waiting", NoticeMail.State.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }
}
