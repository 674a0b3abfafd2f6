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

    /** Somebody who answered from one moment until another, while the counsellor was away. */
    public record Stand(UUID person, Instant from, Instant until) {}

    /**
     * Those who read.
     *
     * @param earlier who answered before, the first of them first
     * @param stands who covered before, the first of them first
     * @param cover who covers now or soon
     */
    public record View(
            UUID counsellor,
            Instant counsellorSince,
            UUID team,
            Instant teamSince,
            List<Earlier> earlier,
            List<Stand> stands,
            Optional<Cover> cover) {
        /** Who answered at this moment, and while the counsellor was away who covered for them. */
        public UUID at(Instant moment) {
            return stands.stream()
                    .filter(stand -> !moment.isBefore(stand.from()) && moment.isBefore(stand.until()))
                    .map(Stand::person)
                    .findFirst()
                    .or(() -> cover.filter(one -> one.isAt(moment)).map(Cover::person))
                    .orElseGet(() -> counsellorAt(moment));
        }

        private UUID counsellorAt(Instant moment) {
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

    /** Of a correspondence of the person behind the request; empty for a stranger. Three statements at most. */
    public Optional<View> of(CorrespondenceId id) {
        return correspondences
                .find(id, actor.person())
                .map(here -> new View(
                        here.on(Side.COUNSELLOR),
                        here.counsellorSince(),
                        here.team(),
                        here.teamSince(),
                        here.isFirstCounsellor() ? List.of() : earlier(here),
                        correspondences.covered(here.id()).stream()
                                .map(stand -> new Stand(stand.cover(), stand.from(), stand.until()))
                                .toList(),
                        here.cover()));
    }

    private List<Earlier> earlier(Correspondence here) {
        return correspondences.earlier(here.id()).stream()
                .map(before -> new Earlier(before.counsellor(), before.until()))
                .toList();
    }
}
