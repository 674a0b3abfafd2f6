package org.nightpost.supervision.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.vault.KeyRing;

/** Finds samples, for the supervisors of their team. */
@ApplicationScoped
@Transactional
class Samples {
    @PersistenceContext
    private EntityManager db;

    @Inject
    private People people;

    @Inject
    private KeyRing ring;

    @Inject
    private Actor actor;

    /** All of the teams of the person behind the request, the latest first. Four statements, besides the keys. */
    List<SampleView> mine() {
        Set<UUID> teams = teams();
        List<Sample> samples = teams.isEmpty()
                ? List.of()
                : db.createQuery(
                                "select s from ReviewSample s where s.team in :teams order by s.drawnAt desc",
                                Sample.class)
                        .setParameter("teams", teams)
                        .getResultList();
        Map<UUID, List<SampleItem>> items =
                items(samples.stream().map(Sample::id).toList());
        return samples.stream()
                .map(sample -> view(sample, items.getOrDefault(sample.id(), List.of()), Optional.empty()))
                .toList();
    }

    /** This one with its words; for a stranger there is none. */
    Optional<SampleView> find(UUID id) {
        return sample(id)
                .filter(sample -> teams().contains(sample.team()))
                .map(sample -> view(sample, items(List.of(id)).getOrDefault(id, List.of()), sample.words(ring)));
    }

    Optional<Sample> sample(UUID id) {
        return Optional.ofNullable(db.find(Sample.class, id));
    }

    /** With its lock until the deed ends, for a supervisor of the team. */
    Optional<SampleItem> lock(UUID sample, UUID item) {
        return find(sample)
                .map(found -> db.find(SampleItem.class, item, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.sample().equals(sample));
    }

    void add(Sample sample, List<SampleItem> items) {
        db.persist(sample);
        // The references are ids only: the sample has to be there first.
        db.flush();
        items.forEach(db::persist);
    }

    private Set<UUID> teams() {
        return people.teamsSupervisedBy(actor.person()).stream()
                .map(TeamView::id)
                .collect(Collectors.toSet());
    }

    private Map<UUID, List<SampleItem>> items(Collection<UUID> samples) {
        return samples.isEmpty()
                ? Map.of()
                : db.createQuery("select i from SampleItem i where i.sample in :ids order by i.place", SampleItem.class)
                        .setParameter("ids", samples)
                        .getResultStream()
                        .collect(Collectors.groupingBy(SampleItem::sample));
    }

    private static SampleView view(Sample sample, List<SampleItem> items, Optional<String> words) {
        return new SampleView(
                sample.id(),
                sample.team(),
                sample.supervisor(),
                sample.drawnAt(),
                sample.wanted(),
                sample.among(),
                words,
                items.stream().map(SampleItem::view).toList());
    }
}
