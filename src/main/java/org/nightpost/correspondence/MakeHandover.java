package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;

/**
 * Makes the handovers whose moment has come and that the client did not decline: name, keys and promises pass together or not
 * at all. No person is behind it, and no key is needed. One whose next counsellor cannot answer any more lapses.
 */
@Deed
public class MakeHandover {
    /** Who has forgotten their passphrase could not decline: they get this long once they can. */
    static final Duration LEAST = Duration.ofDays(3);

    /** One that has to be looked at. */
    public record Due(UUID handover, UUID correspondence) {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private HandoverRows rows;

    @Inject
    private HandoverWords words;

    @Inject
    private Covers covers;

    @Inject
    private TakeOver takeOver;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<HandoverStep> fired;

    /** Those whose moment has come, or whose next counsellor cannot answer. */
    public List<Due> due() {
        Instant now = clock.instant();
        List<Handover> open = rows.open();
        Map<UUID, Correspondence> where = new HashMap<>();
        correspondences
                .all(open.stream().map(Handover::correspondence).toList())
                .forEach(here -> where.put(here.id(), here));
        Map<UUID, Set<UUID>> able = new HashMap<>();
        where.values().forEach(here -> able.computeIfAbsent(here.team(), covers::able));
        return open.stream()
                .filter(one -> Optional.ofNullable(where.get(one.correspondence()))
                        .map(here -> able.getOrDefault(here.team(), Set.of()))
                        .filter(team -> one.isDue(now) || !team.contains(one.to()))
                        .isPresent())
                .map(one -> new Due(one.id(), one.correspondence()))
                .toList();
    }

    /** Makes this one, if that is still due once the lock is held: another node may have done it. */
    public void make(Due due) {
        Instant now = clock.instant();
        for (Correspondence here : correspondences.lockAll(List.of(due.correspondence()))) {
            rows.find(due.handover()).filter(Handover::isOpen).ifPresent(one -> make(here, one, now));
        }
    }

    private void make(Correspondence here, Handover one, Instant now) {
        boolean changed = !here.on(Side.COUNSELLOR).equals(one.from());
        if (changed || !covers.able(here.team()).contains(one.to())) {
            words.end(here, one, Handover.State.LAPSED, now);
            fired.fire(new HandoverStep(HandoverStep.What.LAPSED, here.id()));
        } else if (here.unknownSince(here.on(Side.CLIENT)).isPresent()) {
            one.waitsAtLeast(LEAST, now);
        } else if (one.isDue(now)) {
            takeOver.leave(here, now);
            takeOver.enter(here, one.to(), now);
            one.ends(Handover.State.DONE, now);
        }
    }
}
