package org.nightpost.schedule.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
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

    /** What takes place between these moments, of each of these counsellors, by the beginning. Four statements. */
    public Map<UUID, List<Occurrence>> between(Collection<UUID> counsellors, Instant from, Instant until) {
        Timetable timetable = timetable(counsellors);
        Map<UUID, List<Occurrence>> between = new HashMap<>();
        counsellors.forEach(counsellor -> between.put(counsellor, timetable.of(counsellor, from, until)));
        return between;
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
