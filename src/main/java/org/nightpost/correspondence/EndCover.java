package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.block.Blocks;

/**
 * Takes the keys of covers whose time is over, or who can no longer answer in the team. No person is behind it, and no key is needed: the
 * next letter gets a new one. Until then the door is shut already, by the clock.
 */
@Deed
public class EndCover {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Covers covers;

    @Inject
    private Uncover uncover;

    @Inject
    private Blocks blocks;

    @Inject
    private Promises promises;

    @Inject
    private PortalClock clock;

    /** The correspondences whose cover has to end. */
    public List<UUID> due() {
        Instant now = clock.instant();
        List<Correspondence> covered = correspondences.covered();
        Map<UUID, Set<UUID>> able = new HashMap<>();
        covered.forEach(here -> able.computeIfAbsent(here.team(), covers::able));
        return covered.stream()
                .filter(here -> here.cover()
                        .filter(cover -> cover.isPast(now)
                                || !able.getOrDefault(here.team(), Set.of()).contains(cover.person()))
                        .isPresent())
                .map(Correspondence::id)
                .toList();
    }

    /** Ends this one, if that is still due once its lock is held: another node may have done it. */
    public void end(UUID correspondence) {
        Instant now = clock.instant();
        for (Correspondence here : correspondences.lockAll(List.of(correspondence))) {
            here.cover().ifPresent(cover -> {
                if (cover.isPast(now)) {
                    uncover.end(here, now);
                } else if (!covers.able(here.team()).contains(cover.person())) {
                    uncover.end(here, now);
                    blocks.isNotCovered(cover.absence());
                    promises.replan(List.of(here.on(Side.COUNSELLOR)), Promises.Why.ABSENCE);
                }
            });
        }
    }
}
