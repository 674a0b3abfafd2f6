package org.nightpost.supervision.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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

/** The door to supervision sessions: for the supervisors of their team, and for the counsellors who were there. */
@ApplicationScoped
@Transactional
public class Sessions {
    /**
     * Minutes that count for somebody.
     *
     * @param counsellor whose
     * @param on the day of the session
     */
    public record Credit(UUID counsellor, LocalDate on, int minutes) {}

    @PersistenceContext
    private EntityManager db;

    @Inject
    private People people;

    @Inject
    private KeyRing ring;

    @Inject
    private Actor actor;

    @Inject
    private Event<MinutesDamaged> damaged;

    /** This session with its minutes, opened with the keys of this request; for a stranger there is none. Six statements. */
    public Optional<SessionView> open(UUID id) {
        return mine(id, LockModeType.NONE).map(session -> {
            boolean supervises = supervised().contains(session.team());
            Optional<String> words = session.read(ring);
            if (words.isEmpty()) {
                damaged.fire(new MinutesDamaged(session.id()));
            }
            return new SessionView(
                    session.facts(attended(List.of(session)).getOrDefault(session.id(), List.of())),
                    session.rev(),
                    session.savedAt(),
                    words,
                    supervises);
        });
    }

    /** All of the teams that the person behind the request supervises, the latest first. Four statements. */
    public List<SessionFacts> ofMyTeams() {
        Set<UUID> teams = supervised();
        return teams.isEmpty()
                ? List.of()
                : facts(db.createQuery(
                                "select s from SupervisionSession s where s.team in :teams"
                                        + " order by s.heldOn desc, s.savedAt desc",
                                SupervisionSession.class)
                        .setParameter("teams", teams)
                        .getResultList());
    }

    /** All at which the person behind the request was supervised, the latest first. Two statements. */
    public List<SessionFacts> mine() {
        return facts(db.createQuery(
                        "select s from SupervisionSession s where s.id in"
                                + " (select a.session from Attendance a where a.counsellor = :me)"
                                + " order by s.heldOn desc, s.savedAt desc",
                        SupervisionSession.class)
                .setParameter("me", actor.person())
                .getResultList());
    }

    /** What counts for these counsellors from this day on, in whatever team. One statement. Whose may be asked is the caller's question. */
    public List<Credit> credits(Collection<UUID> counsellors, LocalDate from) {
        if (counsellors.isEmpty()) {
            return List.of();
        }
        return db.createQuery(
                        "select a.counsellor, s.heldOn, a.credited from Attendance a, SupervisionSession s"
                                + " where a.session = s.id and a.counsellor in :counsellors and s.heldOn >= :from",
                        Object[].class)
                .setParameter("counsellors", Set.copyOf(counsellors))
                .setParameter("from", from)
                .getResultStream()
                .map(row -> new Credit((UUID) row[0], (LocalDate) row[1], (Integer) row[2]))
                .toList();
    }

    Optional<SupervisionSession> find(UUID id) {
        return Optional.ofNullable(db.find(SupervisionSession.class, id));
    }

    /** With its lock until the deed ends, for a supervisor of its team. */
    Optional<SupervisionSession> lock(UUID id) {
        return mine(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(session -> supervised().contains(session.team()));
    }

    List<Attendance> attendances(UUID session) {
        return attendances(List.of(session));
    }

    void add(SupervisionSession session, Collection<Attendance> all) {
        db.persist(session);
        // The references are ids only: the session has to be there first.
        db.flush();
        all.forEach(db::persist);
    }

    private Optional<SupervisionSession> mine(UUID id, LockModeType lock) {
        return Optional.ofNullable(db.find(SupervisionSession.class, id, lock))
                .filter(session -> supervised().contains(session.team()) || wasThere(id));
    }

    private boolean wasThere(UUID session) {
        return attendances(session).stream().anyMatch(one -> one.counsellor().equals(actor.person()));
    }

    private Set<UUID> supervised() {
        return people.teamsSupervisedBy(actor.person()).stream()
                .map(TeamView::id)
                .collect(Collectors.toSet());
    }

    private List<SessionFacts> facts(List<SupervisionSession> sessions) {
        Map<UUID, List<UUID>> attended = attended(sessions);
        return sessions.stream()
                .map(session -> session.facts(attended.getOrDefault(session.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<UUID>> attended(List<SupervisionSession> sessions) {
        return attendances(sessions.stream().map(SupervisionSession::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        Attendance::session, Collectors.mapping(Attendance::counsellor, Collectors.toList())));
    }

    private List<Attendance> attendances(Collection<UUID> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : db.createQuery("select a from Attendance a where a.session in :ids", Attendance.class)
                        .setParameter("ids", sessions)
                        .getResultList();
    }
}
