package org.nightpost.correspondence.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.UnderServiceKeys;
import org.nightpost.vault.WrapColumn;

/** The levels of risk that people noted. Who asks was settled with the correspondence. */
@ApplicationScoped
@Transactional
public class RiskLevels {
    private static final System.Logger LOG = System.getLogger(RiskLevels.class.getName());

    @PersistenceContext
    private EntityManager db;

    @Inject
    private ServiceKeys service;

    @Inject
    private KeyRing ring;

    @Inject
    private Event<RiskDamaged> damaged;

    /**
     * The levels that hold in these correspondences, in one statement; where nobody noted any it is missing. What cannot be
     * opened counts as raised: it only lifts a row in a list.
     */
    public Map<UUID, RiskLevel> of(Collection<UUID> correspondences) {
        Map<UUID, RiskLevel> levels = new HashMap<>();
        if (correspondences.isEmpty()) {
            return levels;
        }
        for (Object[] row : db.createQuery(
                        "select r.correspondence, r.id, r.level from RiskNote r where r.correspondence in :ids"
                                + " and r.number = (select max(m.number) from RiskNote m"
                                + " where m.correspondence = r.correspondence)",
                        Object[].class)
                .setParameter("ids", correspondences)
                .getResultList()) {
            levels.put((UUID) row[0], opened((Sealed) row[2], (UUID) row[1]));
        }
        return levels;
    }

    private RiskLevel opened(Sealed level, UUID id) {
        Optional<RiskLevel> known = RiskNote.level(level, id, service);
        if (known.isEmpty()) {
            LOG.log(System.Logger.Level.ERROR, "The level of the risk note {0} cannot be opened", id);
        }
        return known.orElse(RiskLevel.RAISED);
    }

    /** The level that holds here. */
    public RiskLevel of(UUID correspondence) {
        return of(List.of(correspondence)).getOrDefault(correspondence, RiskLevel.NONE);
    }

    /** All that was noted here, the newest first, with the reasons that the keys of this request open. */
    public List<RiskView> history(UUID correspondence) {
        return rows(correspondence).stream().map(this::view).toList();
    }

    /** The number of the note that holds here; 0 if there is none. */
    public int last(UUID correspondence) {
        return rows(correspondence).stream()
                .mapToInt(RiskNote::number)
                .findFirst()
                .orElse(0);
    }

    /**
     * Notes a level, within a deed that holds the correspondence's lock.
     *
     * @param key the staff key of the correspondence, and its epoch
     * @return the number of the note
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int note(UUID correspondence, Noted noted, ContentKey key, int epoch) {
        RiskNote note = new RiskNote(
                correspondence, last(correspondence) + 1, noted.author(), noted.level(), noted.at(), service);
        note.because(noted.reason(), key, epoch);
        db.persist(note);
        return note.number();
    }

    /** What is to be noted. */
    public record Noted(UUID author, RiskLevel level, String reason, Instant at) {
        /** A reason must not end up in a log. */
        @Override
        public String toString() {
            return "Noted[" + author + "]";
        }
    }

    /**
     * The supervisors are told of the note that holds, within a deed that holds the correspondence's lock.
     *
     * @return false if there is none, or if they were told of it before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean tell(UUID correspondence, Instant at) {
        Optional<RiskNote> newest = rows(correspondence).stream()
                .findFirst()
                .filter(note -> note.toldAt().isEmpty());
        newest.ifPresent(note -> note.told(at));
        return newest.isPresent();
    }

    private List<RiskNote> rows(UUID correspondence) {
        return db.createQuery(
                        "select r from RiskNote r where r.correspondence = :id order by r.number desc", RiskNote.class)
                .setParameter("id", correspondence)
                .getResultList();
    }

    private RiskView view(RiskNote note) {
        Optional<RiskLevel> level = note.level(service);
        boolean keyHeld = false;
        Optional<String> reason = Optional.empty();
        try {
            ContentKey key = ring.key(KeyObject.staff(note.correspondence()), note.epoch());
            keyHeld = true;
            reason = Optional.of(note.reason(key));
        } catch (CannotBeOpened shut) {
            damaged.fire(new RiskDamaged(note.id(), keyHeld));
        }
        return new RiskView(note.number(), note.author(), level, reason, note.notedAt(), note.toldAt());
    }

    @Produces
    UnderServiceKeys levels() {
        return WrapColumn.sealed("risk_note", "id", "level", RiskNote::place);
    }
}
