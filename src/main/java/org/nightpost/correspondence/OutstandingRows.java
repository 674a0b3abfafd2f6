package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is promised and not answered, with the minutes that have to be worked until then. Metadata alone. */
@ApplicationScoped
class OutstandingRows {
    /** Correspondence, reader, service, minutes, whether the answer is held and goes in time, due, limit, moved from, reason. */
    static final String COLUMNS = """
            p.correspondence, p.reader, p.service, p.minutes,
              case when exists (select 1 from held_letter h where h.correspondence = p.correspondence
                and h.state = 'HELD' and h.release_at <= p.due_at) then 1 else 0 end,
              0, p.due_at, p.limit_at, p.moved_from, p.reason
            """;

    /**
     * What waits in {@code THESE}, ids of correspondences, and all else that has to be kept in the time of the same people,
     * whosever it is.
     */
    static final String WAITING = """
            from schedule_promise p
            where p.settled_at is null and p.state in ('OPEN', 'BROKEN') and exists (
              select 1 from schedule_promise o
              where o.reader = p.reader and o.settled_at is null and o.state in ('OPEN', 'BROKEN')
                and o.correspondence in (THESE))
            """;

    private static final String SELECT = "select " + COLUMNS + WAITING;

    @PersistenceContext
    private EntityManager db;

    /** Rows of {@link #COLUMNS}. */
    List<Object[]> of(Collection<UUID> correspondences) {
        List<UUID> ids = List.copyOf(correspondences);
        String places = IntStream.rangeClosed(1, ids.size())
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
        Query query = db.createNativeQuery(SELECT.replace("THESE", places));
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 1, ids.get(i));
        }
        return rows(query);
    }

    @SuppressWarnings("unchecked")
    static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    static int number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).intValue();
    }

    /** The two databases' drivers do not agree on the class. */
    static Optional<Instant> moment(@Nullable Object value) {
        return value == null
                ? Optional.empty()
                : Optional.of(
                        value instanceof OffsetDateTime time
                                ? time.toInstant()
                                : ((java.sql.Timestamp) value).toInstant());
    }
}
