package org.nightpost.correspondence.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterDamaged;
import org.nightpost.correspondence.OpeningAsked;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.KeyRing;

/** Which openings there are. Whose correspondence it is was settled by the caller; their keys open what was said. */
@ApplicationScoped
@Transactional
public class Openings {
    private interface Reader<T> {
        T read(ContentKey key) throws CannotBeOpened;
    }

    @PersistenceContext
    private EntityManager db;

    @Inject
    private KeyRing ring;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<LetterDamaged> damaged;

    /** All of this correspondence as its client may know them, the newest first. Four statements at most. */
    public List<OpeningView> forClient(CorrespondenceId id) {
        return views(id, false);
    }

    /** The same for who answers it and for their supervisors, with the notes for colleagues. */
    public List<OpeningView> forStaff(CorrespondenceId id) {
        return views(id, true);
    }

    /** Which of these were opened after this moment. One statement. */
    public Set<UUID> openedSince(Collection<UUID> correspondences, Instant since) {
        return correspondences.isEmpty()
                ? Set.of()
                : Set.copyOf(db.createQuery(
                                "select distinct o.correspondence from Opening o where o.correspondence in :ids"
                                        + " and o.begunAt > :since",
                                UUID.class)
                        .setParameter("ids", correspondences)
                        .setParameter("since", since)
                        .getResultList());
    }

    void onAsked(@Observes OpeningAsked asked) {
        if (!running(asked.correspondence(), asked.supervisor()).isEmpty()) {
            asked.grant();
        }
    }

    /** The newest first. */
    List<Opening> running(CorrespondenceId id, UUID supervisor) {
        return db.createQuery(
                        "select o from Opening o where o.correspondence = :id and o.supervisor = :me"
                                + " and o.until > :now order by o.begunAt desc",
                        Opening.class)
                .setParameter("id", id.value())
                .setParameter("me", supervisor)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    Optional<Opening> byForm(UUID supervisor, UUID form) {
        return db.createQuery("select o from Opening o where o.supervisor = :me and o.form = :form", Opening.class)
                .setParameter("me", supervisor)
                .setParameter("form", form)
                .getResultStream()
                .findFirst();
    }

    void add(Opening opening) {
        db.persist(opening);
    }

    /** @return false if it was read in this opening before */
    boolean addRead(Opening opening, UUID letter) {
        boolean first = read(List.of(opening.id())).stream()
                .noneMatch(read -> read.letter().equals(letter));
        if (first) {
            db.persist(new ReadInOpening(opening.id(), letter, clock.instant()));
        }
        return first;
    }

    private List<OpeningView> views(CorrespondenceId id, boolean staff) {
        List<Opening> all = db.createQuery(
                        "select o from Opening o where o.correspondence = :id order by o.begunAt desc", Opening.class)
                .setParameter("id", id.value())
                .getResultList();
        Map<UUID, Set<UUID>> letters = read(all.stream().map(Opening::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        ReadInOpening::opening, Collectors.mapping(ReadInOpening::letter, Collectors.toSet())));
        return all.stream()
                .map(opening -> new OpeningView(
                        opening.id(),
                        opening.supervisor(),
                        opening.begunAt(),
                        opening.until(),
                        said(opening, staff),
                        letters.getOrDefault(opening.id(), Set.of())))
                .toList();
    }

    private List<ReadInOpening> read(Collection<UUID> openings) {
        return openings.isEmpty()
                ? List.of()
                : db.createQuery("select r from ReadInOpening r where r.opening in :ids", ReadInOpening.class)
                        .setParameter("ids", openings)
                        .getResultList();
    }

    private Optional<Said> said(Opening opening, boolean staff) {
        KeyObject key = KeyObject.correspondence(opening.correspondence());
        return open(opening, key, opening::read)
                .map(said -> staff ? new Said(said.reason(), said.words(), note(opening)) : said);
    }

    private String note(Opening opening) {
        return open(opening, KeyObject.staff(opening.correspondence()), opening::readNote)
                .orElse("");
    }

    private <T> Optional<T> open(Opening opening, KeyObject object, Reader<T> reader) {
        boolean held = false;
        try {
            ContentKey key = ring.key(object, opening.epoch());
            held = true;
            return Optional.of(reader.read(key));
        } catch (CannotBeOpened shut) {
            damaged.fire(
                    new LetterDamaged("opening", opening.id(), new CorrespondenceId(opening.correspondence()), held));
            return Optional.empty();
        }
    }
}
