package org.nightpost.correspondence.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.vault.ServiceKeys;

/** What clients said of the way: gathered for a team, and one's own. */
@ApplicationScoped
@Transactional
public class LookBacks {
    /** In such groups they are shown: who looks after each new one cannot tell whose it is. */
    public static final int TOGETHER = 5;

    /**
     * Of one client.
     *
     * @param named whether the counsellor may see it with their name
     */
    public record Own(Words words, boolean named) {}

    /**
     * Of a team.
     *
     * @param shown in no order that tells when they were said
     * @param all how many there are; the newest are held back until {@link #TOGETHER} have come
     */
    public record Gathered(List<Words> shown, int all) {}

    @PersistenceContext
    private EntityManager db;

    @Inject
    private ServiceKeys keys;

    /** What the client of this correspondence said; the caller has found it from them. */
    public Optional<Own> own(CorrespondenceId id) {
        return find(id).map(row -> new Own(row.read(keys).orElse(Words.NONE), row.isNamed()));
    }

    /** The same for its counsellor: only if the client ticked that. */
    public Optional<Words> named(CorrespondenceId id) {
        return own(id).filter(Own::named).map(Own::words);
    }

    /** Of this team, whose supervisor the caller has found the asker to be. Two statements. */
    public Gathered of(UUID team) {
        List<UUID> oldestFirst = db.createQuery(
                        "select l.id from LookBack l where l.team = :team order by l.saidAt, l.id", UUID.class)
                .setParameter("team", team)
                .getResultList();
        int whole = oldestFirst.size() - oldestFirst.size() % TOGETHER;
        List<Words> shown = whole == 0
                ? List.of()
                : db
                        .createQuery("select l from LookBack l where l.id in :ids order by l.id", LookBack.class)
                        .setParameter("ids", oldestFirst.subList(0, whole))
                        .getResultList()
                        .stream()
                        .flatMap(row -> row.read(keys).stream())
                        .toList();
        return new Gathered(shown, oldestFirst.size());
    }

    Optional<LookBack> find(CorrespondenceId id) {
        return db.createQuery("select l from LookBack l where l.correspondence = :id", LookBack.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    void add(LookBack lookBack) {
        db.persist(lookBack);
    }

    void remove(LookBack lookBack) {
        db.remove(lookBack);
    }
}
