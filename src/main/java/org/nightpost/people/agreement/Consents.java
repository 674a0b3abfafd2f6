package org.nightpost.people.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What clients agreed to, and what was offered to them since. By ids: whose correspondence it is, is settled by the caller.
 */
@ApplicationScoped
@Transactional
public class Consents {
    /** The round that every correspondence begins with. */
    public static final int FIRST_ROUND = 1;

    /**
     * A client agreed.
     *
     * @param round 1 for the first agreement, one more for each that was offered after it
     * @param language in which they read it, BCP 47
     */
    public record Given(
            UUID correspondence, UUID client, UUID service, int version, int round, String language, Instant at) {}

    /**
     * Where a correspondence stands.
     *
     * @param given the first first
     * @param offered the round that is offered now
     */
    public record History(List<Given> given, int offered) {
        /** Nothing was agreed or offered. */
        public static final History NOTHING = new History(List.of(), FIRST_ROUND);

        /** The last that was agreed. */
        public Optional<Given> last() {
            return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
        }

        /** Since when exchanges are counted: when the round that was agreed last was agreed first. */
        public Optional<Instant> since() {
            return last().flatMap(last -> given.stream()
                    .filter(one -> one.round() == last.round())
                    .map(Given::at)
                    .findFirst());
        }

        /** Whether this version, in the round that is offered, is agreed to. */
        public boolean holds(int version) {
            return given.stream().anyMatch(one -> one.version() == version && one.round() == offered);
        }

        /** Whether another agreement is offered that the client has not agreed to. */
        public boolean isOffered() {
            return last().map(last -> last.round() < offered).orElse(offered > FIRST_ROUND);
        }
    }

    @Inject
    private ConsentRows rows;

    /** Of these correspondences, each of which is in the answer. Two statements. */
    public Map<UUID, History> of(Collection<UUID> correspondences) {
        Map<UUID, List<Given>> given = new HashMap<>();
        rows.of(correspondences)
                .forEach(consent -> given.computeIfAbsent(consent.given().correspondence(), none -> new ArrayList<>())
                        .add(consent.given()));
        Map<UUID, Integer> offered = rows.offered(correspondences);
        Map<UUID, History> records = new HashMap<>();
        correspondences.forEach(id -> records.put(
                id,
                new History(List.copyOf(given.getOrDefault(id, List.of())), offered.getOrDefault(id, FIRST_ROUND))));
        return records;
    }

    /** Of this one. */
    public History of(UUID correspondence) {
        return of(List.of(correspondence)).getOrDefault(correspondence, History.NOTHING);
    }

    /** Puts it on record. The caller has the correspondence's lock and has looked whether it is there. */
    @Transactional(TxType.MANDATORY)
    public void give(Given given) {
        rows.add(new Consent(given));
    }

    /** The same of an offer, by this counsellor, for this round. */
    @Transactional(TxType.MANDATORY)
    public void offer(UUID correspondence, int round, UUID counsellor, Instant at) {
        rows.add(new Offer(correspondence, round, counsellor, at));
    }
}
