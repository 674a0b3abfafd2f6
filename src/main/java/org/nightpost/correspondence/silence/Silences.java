package org.nightpost.correspondence.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterId;

/** Who is silent, by facts, for those whom the caller has found to be concerned. */
@ApplicationScoped
@Transactional
public class Silences {
    @PersistenceContext
    private EntityManager db;

    /** Those of these whose clients are silent. Two statements, whatever there is. */
    public Map<CorrespondenceId, SilenceView> of(Collection<CorrespondenceFacts> correspondences) {
        Map<UUID, UUID> services = new HashMap<>();
        correspondences.forEach(facts -> services.put(facts.id().value(), facts.service()));
        Map<UUID, Patience> terms = terms();
        List<UUID> ids = new ArrayList<>(services.keySet());
        ids.add(Silence.NONE);
        Map<CorrespondenceId, SilenceView> views = new HashMap<>();
        present(ids).forEach(silence -> {
            UUID service =
                    Optional.ofNullable(services.get(silence.correspondence())).orElse(Silence.NONE);
            views.put(
                    new CorrespondenceId(silence.correspondence()),
                    silence.view(terms.getOrDefault(service, Patience.USUAL)));
        });
        return views;
    }

    /** Of this one. One statement, and one more if there is a silence. */
    public Optional<SilenceView> of(CorrespondenceFacts here) {
        return present(here.id()).map(silence -> silence.view(patience(here.service())));
    }

    /** How long this service waits. */
    public Patience patience(UUID service) {
        return terms().getOrDefault(service, Patience.USUAL);
    }

    /** It is over, whatever became of it: the correspondence begins anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void over(CorrespondenceId id, Instant at) {
        present(id).ifPresent(silence -> silence.isOver(at));
    }

    Optional<Silence> present(CorrespondenceId id) {
        return present(List.of(id.value())).stream().findFirst();
    }

    /** The row of a silence since this letter, also if it is over. */
    Optional<Silence> since(CorrespondenceId id, LetterId letter) {
        return db
                .createQuery(
                        "select s from Silence s where s.correspondence = :id and s.letter = :letter", Silence.class)
                .setParameter("id", id.value())
                .setParameter("letter", letter.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    void add(Silence silence) {
        db.persist(silence);
    }

    void change(UUID service, Patience patience) {
        Optional.ofNullable(db.find(SilenceTerms.class, service))
                .ifPresentOrElse(
                        terms -> terms.change(patience), () -> db.persist(new SilenceTerms(service, patience)));
    }

    private List<Silence> present(Collection<UUID> ids) {
        return db.createQuery(
                        "select s from Silence s where s.overAt is null and s.correspondence in :ids", Silence.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private Map<UUID, Patience> terms() {
        Map<UUID, Patience> terms = new HashMap<>();
        db.createQuery("select t from SilenceTerms t", SilenceTerms.class)
                .getResultList()
                .forEach(row -> terms.put(row.service(), row.patience()));
        return terms;
    }
}
