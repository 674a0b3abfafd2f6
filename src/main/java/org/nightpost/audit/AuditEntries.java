package org.nightpost.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The queries of the trail's pages. */
@ApplicationScoped
class AuditEntries {
    @PersistenceContext
    private EntityManager entities;

    /** The newest first. */
    List<AuditEntry> find(TrailQuery wanted) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder text =
                new StringBuilder("select e from AuditEntry e where e.at >= :from and e.at < :until and (e.deed like ");
        values.put("from", wanted.from());
        values.put("until", wanted.until());
        int things = 0;
        for (String thing : wanted.things()) {
            text.append(things == 0 ? ":thing0" : " or e.deed like :thing" + things);
            values.put("thing" + things++, thing + ".%");
        }
        text.append(")");
        if (!wanted.people().isEmpty()) {
            text.append(" and (e.actor in :people or e.subject in :people)");
            values.put("people", wanted.people());
        }
        wanted.one().ifPresent(one -> {
            text.append(" and (e.actor = :one or e.subject = :one)");
            values.put("one", one);
        });
        wanted.before().ifPresent(place -> {
            text.append(" and (e.at < :at or (e.at = :at and e.id < :line))");
            values.put("at", place.at());
            values.put("line", place.line());
        });
        TypedQuery<AuditEntry> query = entities.createQuery(
                text.append(" order by e.at desc, e.id desc").toString(), AuditEntry.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(wanted.most()).getResultList();
    }
}
