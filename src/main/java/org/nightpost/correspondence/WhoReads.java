package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.security.Actor;

/** Through whose hands a correspondence went: who answers, who did before, which team reads, and since when. */
@ApplicationScoped
@Transactional
public class WhoReads {
    /** Somebody who answered until this moment. */
    public record Earlier(UUID counsellor, Instant until) {}

    /**
     * Those who read.
     *
     * @param earlier who answered before, the first of them first
     */
    public record View(UUID counsellor, Instant counsellorSince, UUID team, Instant teamSince, List<Earlier> earlier) {
        /** Who answered at this moment. */
        public UUID at(Instant moment) {
            return earlier.stream()
                    .filter(before -> moment.isBefore(before.until()))
                    .map(Earlier::counsellor)
                    .findFirst()
                    .orElse(counsellor);
        }
    }

    @Inject
    private Correspondences correspondences;

    @Inject
    private Actor actor;

    /** Of a correspondence of the person behind the request; empty for a stranger. Two statements at most. */
    public Optional<View> of(CorrespondenceId id) {
        return correspondences
                .find(id, actor.person())
                .map(here -> new View(
                        here.on(Side.COUNSELLOR),
                        here.counsellorSince(),
                        here.team(),
                        here.teamSince(),
                        here.isFirstCounsellor() ? List.of() : earlier(here)));
    }

    private List<Earlier> earlier(Correspondence here) {
        return correspondences.earlier(here.id()).stream()
                .map(before -> new Earlier(before.counsellor(), before.until()))
                .toList();
    }
}
