package org.nightpost.schedule.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The door to clinical blocks: who has reserved which time. Whose may be asked for is decided by the caller. */
@ApplicationScoped
@Transactional
public class Blocks {
    @PersistenceContext
    private EntityManager db;

    /** Reserves time for this counsellor. Whether it collides with other time of theirs is the caller's question. */
    public UUID reserve(UUID counsellor, BlockRule rule) {
        Block block = new Block(counsellor, rule);
        db.persist(block);
        return block.id();
    }

    /** All there is of these counsellors' time. Four statements, whatever there is. */
    public Timetable timetable(Collection<UUID> counsellors) {
        Set<UUID> whose = Set.copyOf(counsellors);
        if (whose.isEmpty()) {
            return new Timetable(List.of(), List.of(), List.of(), List.of());
        }
        List<BlockException> exceptions = db.createQuery(
                        "select e from BlockException e, Block b where e.block = b.id and b.counsellor in :whose",
                        BlockException.class)
                .setParameter("whose", whose)
                .getResultList();
        return new Timetable(
                blocks(whose),
                exceptions,
                absences(whose),
                db.createQuery("select c from Closing c", Closing.class).getResultList());
    }

    /** Who answers for these counsellors on any day. One statement. */
    public Set<UUID> covers(Collection<UUID> counsellors) {
        return counsellors.isEmpty()
                ? Set.of()
                : Set.copyOf(db.createQuery(
                                "select distinct a.cover from Absence a where a.counsellor in :whose and a.cover <> :nobody",
                                UUID.class)
                        .setParameter("whose", Set.copyOf(counsellors))
                        .setParameter("nobody", new UUID(0, 0))
                        .getResultList());
    }

    /** What takes place between these moments, of each of these counsellors, by the beginning. Four statements. */
    public Map<UUID, List<Occurrence>> between(Collection<UUID> counsellors, Instant from, Instant until) {
        Timetable timetable = timetable(counsellors);
        Map<UUID, List<Occurrence>> between = new HashMap<>();
        counsellors.forEach(counsellor -> between.put(counsellor, timetable.of(counsellor, from, until)));
        return between;
    }

    /** All absences of these people, past and to come, by their first day. One statement. */
    public List<Away> absencesOf(Collection<UUID> counsellors) {
        Set<UUID> whose = Set.copyOf(counsellors);
        return whose.isEmpty()
                ? List.of()
                : absences(whose).stream()
                        .map(Absence::away)
                        .sorted(Comparator.comparing(Away::first).thenComparing(Away::last))
                        .toList();
    }

    /** Those in which this person covers for others, past and to come, by their first day. One statement. */
    public List<Away> coveredBy(UUID cover) {
        return db.createQuery(
                        "select a from Absence a where a.cover = :cover order by a.firstOn, a.lastOn", Absence.class)
                .setParameter("cover", cover)
                .getResultStream()
                .map(Absence::away)
                .toList();
    }

    /** Stores an absence. Whether it overlaps another is the caller's question. */
    public void isAway(Away away) {
        db.persist(new Absence(away));
        db.flush();
    }

    /** Somebody is back on this day: their absence ends on the day before it, or never was if it had not begun by then. */
    public void isBack(UUID absence, LocalDate day) {
        Absence found = db.find(Absence.class, absence);
        if (found == null) {
            return;
        }
        if (found.firstOn().isBefore(day)) {
            found.endsOn(day.minusDays(1));
        } else {
            db.remove(found);
        }
    }

    /** Nobody covers in this absence any more. */
    public void isNotCovered(UUID absence) {
        Absence found = db.find(Absence.class, absence);
        if (found != null) {
            found.isNotCovered();
        }
    }

    private List<Block> blocks(Set<UUID> whose) {
        return db.createQuery("select b from Block b where b.counsellor in :whose", Block.class)
                .setParameter("whose", whose)
                .getResultList();
    }

    private List<Absence> absences(Set<UUID> whose) {
        return db.createQuery("select a from Absence a where a.counsellor in :whose", Absence.class)
                .setParameter("whose", whose)
                .getResultList();
    }
}
