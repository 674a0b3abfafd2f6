package org.nightpost.supervision.session;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CaseloadCounts;
import org.nightpost.correspondence.sidenote.SideNotes;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Holder;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.Wraps;

/** A supervisor puts down a session that took place: the ledger counts it, and who was there can read the minutes. */
@Deed
public class RecordSession {
    /** What became of it. */
    public enum Result {
        DONE,
        /** The same form was sent before; nothing changed. */
        DONE_BEFORE,
        /** Somebody of those has no key yet: they have not signed in for the first time. */
        NO_KEY,
        /** No team of this supervisor, or not all of these are counsellors of it. */
        NOT_FOUND
    }

    @Inject
    private Sessions sessions;

    @Inject
    private People people;

    @Inject
    private CaseloadCounts caseloads;

    @Inject
    private SideNotes sideNotes;

    @Inject
    private Wraps wraps;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<SessionRecorded> recorded;

    /**
     * Stores the session with a key of its own.
     *
     * @param id by which the same form sent twice is known
     * @param counsellors who were there, at least one
     * @param talked correspondences of theirs that were talked about, and need not be brought up any more
     */
    public Result record(UUID id, UUID team, Set<UUID> counsellors, Set<UUID> talked, Held held) {
        Optional<SupervisionSession> before = sessions.find(id);
        if (before.isPresent()) {
            return before.get().author().equals(actor.person()) ? Result.DONE_BEFORE : Result.NOT_FOUND;
        }
        boolean theirs = people.teamsSupervisedBy(actor.person()).stream()
                .filter(mine -> mine.id().equals(team))
                .map(TeamView::counsellors)
                .anyMatch(all -> all.containsAll(counsellors));
        if (!theirs || counsellors.isEmpty()) {
            return Result.NOT_FOUND;
        }
        List<Holder> holders = new ArrayList<>(List.of(Holder.group(team)));
        counsellors.forEach(counsellor -> holders.add(Holder.person(counsellor)));
        if (!holders.stream().allMatch(wraps::isRegistered)) {
            return Result.NO_KEY;
        }
        store(id, team, counsellors, held, holders);
        sideNotes.isDone(caseloads.factsOf(counsellors).stream()
                .map(facts -> facts.id().value())
                .filter(talked::contains)
                .toList());
        recorded.fire(new SessionRecorded(id));
        return Result.DONE;
    }

    private void store(UUID id, UUID team, Set<UUID> counsellors, Held held, List<Holder> holders) {
        int credit = Attendance.credit(held.length(), counsellors.size());
        try (ContentKey key = wraps.create(KeyObject.staff(id), holders)) {
            sessions.add(
                    new SupervisionSession(id, team, actor.person(), held, key, clock.instant()),
                    counsellors.stream()
                            .map(counsellor -> new Attendance(id, counsellor, credit))
                            .toList());
        }
    }
}
