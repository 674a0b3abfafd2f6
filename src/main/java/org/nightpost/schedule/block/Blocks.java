package org.nightpost.schedule.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** One absence, also one that came to nothing. Whose it may be is the caller's question. */
    public Optional<Away> absence(UUID id) {
        return Optional.ofNullable(db.find(Absence.class, id)).map(Absence::away);
    }

    /** All absences of these people, past and to come, by their first day. One statement. */
    public List<Away> absencesOf(Collection<UUID> counsellors) {
        Set<UUID> whose = Set.copyOf(counsellors);
        return whose.isEmpty()
                ? List.of()
                : absences(whose).stream()
                        .map(Absence::away)
                        .filter(away -> !away.isNothing())
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
                .filter(away -> !away.isNothing())
                .toList();
    }

    /** Stores an absence. Whether it overlaps another is the caller's question. */
    public void isAway(Away away) {
        db.persist(new Absence(away));
        db.flush();
    }

    /** Somebody is back on this day: their absence ends on the day before it, or came to nothing if it had not begun. */
    public void isBack(UUID absence, LocalDate day) {
        Absence found = db.find(Absence.class, absence);
        if (found != null) {
            LocalDate end = found.firstOn().isBefore(day) ? day : found.firstOn();
            found.endsOn(end.minusDays(1));
        }
    }

    /** Nobody covers in this absence any more. */
    public void isNotCovered(UUID absence) {
        Absence found = db.find(Absence.class, absence);
        if (found != null) {
            found.isNotCovered();
        }
    }

    /**
     * Those whose promises can hang on these counsellors' time: themselves, who covers for them, and for whom they do. One
     * statement.
     */
    public Set<UUID> company(Collection<UUID> counsellors) {
        Set<UUID> company = new HashSet<>(counsellors);
        if (!company.isEmpty()) {
            db.createQuery("select a from Absence a where a.counsellor in :whose or a.cover in :whose", Absence.class)
                    .setParameter("whose", Set.copyOf(counsellors))
                    .getResultList()
                    .forEach(absence -> {
                        company.add(absence.counsellor());
                        absence.cover().ifPresent(company::add);
                    });
        }
        return company;
    }

    /**
     * Changes this counsellor's week; what is somebody else's is left alone. Whether it collides is the caller's question. A
     * second time it changes nothing.
     */
    public void change(UUID counsellor, BlockChange change) {
        change.end()
                .ifPresent(end -> mine(counsellor, end.block())
                        .ifPresent(
                                block -> end(block, end.from(), change.begin().isPresent())));
        change.once()
                .ifPresent(once -> mine(counsellor, once.block()).ifPresent(block -> {
                    forget(block, once.on(), once.on());
                    if (!once.asAlways()) {
                        db.persist(BlockException.of(block, once));
                    }
                }));
        change.begin()
                .filter(begin -> db.find(Block.class, begin.block()) == null)
                .ifPresent(begin -> {
                    db.persist(Block.begin(begin, counsellor));
                });
    }

    /** Whether there is a block with this id, whoever's. */
    public boolean isBlock(UUID id) {
        return db.find(Block.class, id) != null;
    }

    /** Whether there are closing days with this id, of another service. */
    public boolean isClosingOfAnother(UUID id, UUID service) {
        Closing found = db.find(Closing.class, id);
        return found != null && !found.days().service().equals(service);
    }

    /** The days on which this service is closed, by their beginning. */
    public List<ClosingDays> closings(UUID service) {
        return db
                .createQuery("select c from Closing c where c.service = :service order by c.firstOn", Closing.class)
                .setParameter("service", service)
                .getResultList()
                .stream()
                .map(Closing::days)
                .toList();
    }

    /** Closes a service. A second time with the same id it does nothing. */
    public void close(ClosingDays days) {
        if (db.find(Closing.class, days.id()) == null) {
            db.persist(Closing.of(days));
        }
    }

    /** @return false if there is none such (any more) */
    public boolean open(UUID service, UUID closing) {
        return db.createQuery("delete from Closing c where c.id = :id and c.service = :service")
                        .setParameter("id", closing)
                        .setParameter("service", service)
                        .executeUpdate()
                == 1;
    }

    private Optional<Block> mine(UUID counsellor, UUID id) {
        return Optional.ofNullable(db.find(Block.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(block -> block.counsellor().equals(counsellor));
    }

    /** A block that never took place goes with its row if another one takes over; else it stays to be put back. */
    private void end(Block block, LocalDate from, boolean replaced) {
        Optional<BlockRule> rest = block.rule().until(from);
        forget(block, from, LocalDate.MAX);
        if (rest.isPresent()) {
            block.change(rest.get());
        } else if (replaced) {
            db.remove(block);
        } else {
            BlockRule rule = block.rule();
            LocalDate first = rule.firstOn();
            block.change(new BlockRule(first, Optional.of(first), 0, rule.reserved(), rule.zone()));
            db.persist(BlockException.leftOut(block, first));
        }
    }

    private void forget(Block block, LocalDate from, LocalDate until) {
        db.createQuery("select e from BlockException e where e.block = :block", BlockException.class)
                .setParameter("block", block.id())
                .getResultStream()
                .filter(exception ->
                        !exception.on().isBefore(from) && !exception.on().isAfter(until))
                .forEach(db::remove);
        // Removed before another one for the same day is written: else the two would be written the other way round.
        db.flush();
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
