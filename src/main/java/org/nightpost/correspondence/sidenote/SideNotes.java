package org.nightpost.correspondence.sidenote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.BenchView;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterDamaged;
import org.nightpost.correspondence.StaffKeys;
import org.nightpost.correspondence.Supervised;

/** The door to side notes and to what is brought to supervision. */
@ApplicationScoped
@Transactional
public class SideNotes {
    @PersistenceContext
    private EntityManager db;

    @Inject
    private StaffKeys keys;

    @Inject
    private Supervised supervised;

    @Inject
    private Event<LetterDamaged> damaged;

    /** Whether the person behind the request reads here from this side. */
    boolean isReader(CorrespondenceId id, Turn side) {
        return side == Turn.COUNSELLOR ? keys.isReader(id) : supervised.find(id).isPresent();
    }

    /**
     * All threads of this correspondence for a reader on this side, what is open first, then the newest; nothing for a stranger.
     */
    public Optional<List<SideThread>> of(CorrespondenceId id, Turn side) {
        return isReader(id, side) ? Optional.of(threads(id, side)) : Optional.empty();
    }

    /** The same for a counsellor's page that has found its correspondence already. One statement. */
    public List<SideThread> beside(BenchView bench) {
        return threads(bench.correspondence().id(), Turn.COUNSELLOR);
    }

    private List<SideThread> threads(CorrespondenceId id, Turn side) {
        Map<UUID, List<SideNote>> notes = db.createQuery(
                        "select n from SideNote n where n.correspondence = :id order by n.writtenAt", SideNote.class)
                .setParameter("id", id.value())
                .getResultStream()
                .collect(Collectors.groupingBy(SideNote::thread, LinkedHashMap::new, Collectors.toList()));
        List<SideThread> threads = new ArrayList<>();
        notes.values()
                .forEach(all -> all.stream()
                        .filter(SideNote::isFirst)
                        .findFirst()
                        .ifPresent(first -> threads.add(0, thread(first, all, side))));
        threads.sort((one, two) -> Boolean.compare(one.isSettled(), two.isSettled()));
        return List.copyOf(threads);
    }

    private SideThread thread(SideNote first, List<SideNote> all, Turn side) {
        return new SideThread(
                first.id(),
                first.spot(),
                first.turn(),
                first.turn() != Turn.NOBODY && first.canBeSettledBy(side),
                all.stream()
                        .map(note -> new SideThread.Said(note.author(), note.writtenAt(), read(note)))
                        .toList());
    }

    private Optional<String> read(SideNote note) {
        Optional<String> words = note.read(keys);
        if (words.isEmpty()) {
            CorrespondenceId in = new CorrespondenceId(note.correspondence());
            damaged.fire(new LetterDamaged("note", note.id(), in, note.isKeyHeld(keys)));
        }
        return words;
    }

    /** How many threads wait for this side, by correspondence; none is missing. One statement. Whose may be asked is the caller's question. */
    public Map<UUID, Long> waitingFor(Turn side, Collection<UUID> correspondences) {
        Map<UUID, Long> counts = new LinkedHashMap<>();
        if (!correspondences.isEmpty()) {
            db.createQuery(
                            "select n.correspondence, count(n) from SideNote n where n.id = n.thread and n.turn = :turn"
                                    + " and n.correspondence in :ids group by n.correspondence",
                            Object[].class)
                    .setParameter("turn", side)
                    .setParameter("ids", correspondences)
                    .getResultList()
                    .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        }
        return counts;
    }

    /** Since when these are to be talked about in supervision; those that are not are missing. One statement. */
    public Map<UUID, Instant> brought(Collection<UUID> correspondences) {
        return correspondences.isEmpty()
                ? Map.of()
                : db.createQuery("select b from Brought b where b.correspondence in :ids", Brought.class)
                        .setParameter("ids", correspondences)
                        .getResultStream()
                        .collect(Collectors.toMap(Brought::correspondence, Brought::askedAt));
    }

    /** They were talked about, or it is not wanted any more. Who may say so is the caller's question. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void isDone(Collection<UUID> correspondences) {
        for (UUID id : correspondences) {
            brought(new CorrespondenceId(id)).ifPresent(db::remove);
        }
    }

    Optional<Brought> brought(CorrespondenceId id) {
        return Optional.ofNullable(db.find(Brought.class, id.value()));
    }

    void add(Brought brought) {
        db.persist(brought);
    }

    Optional<SideNote> find(UUID id) {
        return Optional.ofNullable(db.find(SideNote.class, id));
    }

    void add(SideNote note) {
        db.persist(note);
    }
}
