package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.security.Actor;

/** What is proposed, was declined, or is wished for: each person reads what concerns them. Changes nothing. */
@ApplicationScoped
@Transactional
public class Changes {
    /**
     * A handover by its facts.
     *
     * @param state {@code proposed}, {@code declined}, {@code withdrawn}, {@code lapsed} or {@code done}
     */
    public record Facts(
            UUID id,
            CorrespondenceFacts here,
            UUID from,
            UUID to,
            UUID by,
            HandoverReason reason,
            String state,
            Instant proposedAt,
            Instant decideBy) {
        public boolean isOpen() {
            return state.equals("proposed");
        }
    }

    /**
     * A handover with its words, for the staff.
     *
     * @param wish what the client wants who declined
     * @param declined what they wrote; empty for nothing
     * @param unsettled whether somebody has to see to it, or it can still be withdrawn
     */
    public record Whole(
            Facts facts, String because, String note, Optional<DeclineWish> wish, String declined, boolean unsettled) {
        /** Only facts. */
        @Override
        public String toString() {
            return "Whole[" + facts.id() + "]";
        }
    }

    /**
     * A wish for another counsellor, without its words.
     *
     * @param open whether nobody has answered it yet
     */
    public record Asked(UUID id, CorrespondenceFacts here, Instant askedAt, Instant answerBy, boolean open) {}

    /** What somebody of the staff has to know or to see to. */
    public record Open(List<Facts> handovers, List<Asked> wishes) {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Handovers handovers;

    @Inject
    private HandoverRows rows;

    @Inject
    private HandoverWords words;

    @Inject
    private Actor actor;

    /** What is proposed to the client behind the request. Two statements at most. */
    public List<Facts> proposedToMe() {
        Map<UUID, Correspondence> mine = byId(correspondences.ofClient(actor.person()));
        return facts(rows.open(mine.keySet()), mine);
    }

    /** One that is, or was, proposed to the client behind the request. */
    public Optional<Facts> proposedToMe(UUID handover) {
        Map<UUID, Correspondence> mine = byId(correspondences.ofClient(actor.person()));
        return rows.find(handover)
                .flatMap(one -> facts(List.of(one), mine).stream().findFirst());
    }

    /** The open wish of the client behind the request. */
    public Optional<Asked> wishedByMe(CorrespondenceId id) {
        return correspondences
                .find(id, actor.person())
                .filter(here -> here.on(Side.CLIENT).equals(actor.person()))
                .flatMap(here ->
                        rows.openWishes(List.of(here.id())).stream().findFirst().map(wish -> asked(wish, here)));
    }

    /** In the teams of the supervisor behind the request. Four statements. */
    public Open ofMyTeams() {
        Map<UUID, Correspondence> all =
                byId(correspondences.ofTeams(handovers.myTeams().keySet()));
        return new Open(facts(rows.unsettled(all.keySet()), all), asked(rows.openWishes(all.keySet()), all));
    }

    /** Of the counsellor behind the request: what is theirs now, and no wish that they are not to know. Three statements. */
    public Open mine() {
        Map<UUID, Correspondence> all = byId(correspondences.ofCounsellors(List.of(actor.person())).stream()
                .filter(here -> here.unknownSince(actor.person()).isEmpty())
                .toList());
        return new Open(
                facts(rows.unsettled(all.keySet()), all),
                asked(
                        rows.openWishes(all.keySet()).stream()
                                .filter(Wish::isToldToCounsellor)
                                .toList(),
                        all));
    }

    /** All of one correspondence, for its counsellor: the last one first. */
    public List<Whole> of(CorrespondenceId id) {
        return correspondences
                .find(id, actor.person())
                .filter(here -> here.on(Side.COUNSELLOR).equals(actor.person()))
                .map(here -> rows.all(here.id()).stream()
                        .map(one -> whole(one, here))
                        .toList())
                .orElse(List.of());
    }

    /** One, for the counsellor of the correspondence or a supervisor of its team. */
    public Optional<Whole> handover(UUID handover) {
        return rows.find(handover)
                .flatMap(one -> words.findForStaff(new CorrespondenceId(one.correspondence()))
                        .map(here -> whole(one, here)));
    }

    /**
     * A wish with its words: for a supervisor of the team, and for the counsellor if the client said so. Empty for everybody
     * else.
     */
    public Optional<Map.Entry<Asked, String>> wish(UUID wish) {
        return rows.wish(wish)
                .flatMap(one -> words.findForStaff(new CorrespondenceId(one.correspondence()))
                        .filter(here ->
                                one.isToldToCounsellor() || handovers.myTeams().containsKey(here.team()))
                        .map(here -> Map.entry(asked(one, here), words.of(one))));
    }

    private Whole whole(Handover one, Correspondence here) {
        return new Whole(
                facts(one, here),
                words.because(one),
                words.note(one),
                one.wish(),
                words.declined(one, here.on(Side.CLIENT)),
                one.isOpen() || one.isUnsettled());
    }

    private static List<Facts> facts(Collection<Handover> all, Map<UUID, Correspondence> where) {
        return all.stream()
                .flatMap(one ->
                        Optional.ofNullable(where.get(one.correspondence())).map(here -> facts(one, here)).stream())
                .toList();
    }

    private static Facts facts(Handover one, Correspondence here) {
        return new Facts(
                one.id(),
                here.facts(),
                one.from(),
                one.to(),
                one.proposedBy(),
                one.reason(),
                one.state().name().toLowerCase(Locale.ROOT),
                one.proposedAt(),
                one.decideBy());
    }

    private static List<Asked> asked(List<Wish> wishes, Map<UUID, Correspondence> where) {
        return wishes.stream()
                .flatMap(wish ->
                        Optional.ofNullable(where.get(wish.correspondence())).map(here -> asked(wish, here)).stream())
                .toList();
    }

    private static Asked asked(Wish wish, Correspondence here) {
        return new Asked(wish.id(), here.facts(), wish.askedAt(), wish.answerBy(), wish.isOpen());
    }

    private static Map<UUID, Correspondence> byId(List<Correspondence> all) {
        Map<UUID, Correspondence> byId = new HashMap<>();
        all.forEach(here -> byId.put(here.id(), here));
        return byId;
    }
}
