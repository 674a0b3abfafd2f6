package org.nightpost.correspondence.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.SharedKeys;
import org.nightpost.correspondence.StaffKeys;
import org.nightpost.security.Actor;

/** Endings, for those whom the caller has found to be of the correspondence. */
@ApplicationScoped
@Transactional
public class Endings {
    /**
     * What a list tells of one.
     *
     * @param asked whether its client would like to go on
     */
    public record Line(boolean byClient, boolean asked) {}

    private static final String PRESENT = "select e from Ending e where e.reopenedAt is null and ";

    @PersistenceContext
    private EntityManager db;

    @Inject
    private SharedKeys shared;

    @Inject
    private StaffKeys staff;

    @Inject
    private Actor actor;

    /** The one that is planned or has taken place; empty if there is none. One statement, and the keys. */
    public Optional<EndingView> of(CorrespondenceFacts here) {
        boolean toStaff = !here.client().equals(actor.person());
        return present(here.id()).map(ending -> ending.view(shared, staff, toStaff));
    }

    /** Whether a closing letter is planned here and not written. One statement; nothing is opened. */
    public boolean isPlanned(CorrespondenceId id) {
        return present(id).filter(Ending::isPlanned).isPresent();
    }

    /** Of these, by their correspondences; nothing is opened. One statement, also for none. */
    public Map<CorrespondenceId, Line> of(Collection<CorrespondenceId> correspondences) {
        List<UUID> ids = new ArrayList<>(List.of(Ending.NONE));
        correspondences.forEach(id -> ids.add(id.value()));
        Map<CorrespondenceId, Line> lines = new HashMap<>();
        db.createQuery(PRESENT + "e.correspondence in :ids", Ending.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(ending -> lines.put(
                        new CorrespondenceId(ending.correspondence()),
                        new Line(ending.isByClient(), ending.isAsked())));
        return lines;
    }

    Optional<Ending> present(CorrespondenceId id) {
        return db.createQuery(PRESENT + "e.correspondence = :id", Ending.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    void add(Ending ending) {
        db.persist(ending);
    }

    void remove(Ending ending) {
        db.remove(ending);
    }
}
