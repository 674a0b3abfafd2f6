package org.nightpost.correspondence.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightpost.correspondence.Caseload;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.HeldView;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.OnHold;
import org.nightpost.correspondence.Parked;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.schedule.pace.Paces;
import org.nightpost.security.Actor;

/** A counsellor's blocks as they are worked through. The same number of statements however many letters wait. */
@ApplicationScoped
@Transactional
public class BlockWork {
    /** How far ahead the next block is looked for. */
    private static final Duration AHEAD = Duration.ofDays(60);

    /** What goes with the end of a block goes a moment after it. */
    private static final Duration ENDING = Duration.ofMinutes(2);

    @Inject
    private Sittings sittings;

    @Inject
    private Blocks blocks;

    @Inject
    private Agreements agreements;

    @Inject
    private Paces paces;

    @Inject
    private Caseload caseload;

    @Inject
    private OnHold onHold;

    @Inject
    private Parked parked;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /** What was reserved: the time that runs now, if one does, and those to come. */
    public List<Occurrence> coming() {
        UUID me = actor.person();
        Instant now = clock.instant();
        return blocks.between(List.of(me), now, now.plus(AHEAD)).getOrDefault(me, List.of());
    }

    /** The block that was begun and not ended. */
    public Optional<BlockView> open() {
        return sittings.open(actor.person(), clock.instant()).map(this::view);
    }

    /** Any block that was begun. */
    public Optional<BlockView> find(UUID id) {
        return sittings.find(id, actor.person()).map(this::view);
    }

    /** What waits, in the order in which a block begins with it. */
    public List<BlockRow> waiting() {
        return waiting(caseload.mine(), held(), parked.mine());
    }

    /** What its bench shows of it. */
    public AtWork at(CorrespondenceId id) {
        return new AtWork(open().map(block -> AtWork.Line.of(block, id)), onHold.of(id), parked.of(id));
    }

    private BlockView view(Sitting sitting) {
        Caseload.View cases = caseload.mine();
        Map<CorrespondenceId, HeldView> held = held();
        Map<CorrespondenceId, BlockRow> rows = new LinkedHashMap<>();
        waiting(cases, held, parked.mine()).forEach(row -> rows.put(row.id(), row));
        Stream.concat(cases.unopened().stream(), cases.others().stream())
                .filter(row -> isSentIn(sitting, row))
                .forEach(row -> rows.put(
                        row.correspondence().id(),
                        new BlockRow(row, BlockRow.State.SENT, 0, false, Optional.empty(), Optional.empty())));
        return new BlockView(
                sitting.id(),
                sitting.begunAt(),
                sitting.endsAt(),
                sitting.endedAt(),
                sitting.capacity(),
                BlockView.minutesLeft(sitting.endsAt(), clock.instant()),
                ordered(sitting, rows));
    }

    private List<BlockRow> ordered(Sitting sitting, Map<CorrespondenceId, BlockRow> rows) {
        List<BlockRow> ordered = new ArrayList<>();
        Set<CorrespondenceId> placed = new HashSet<>();
        for (SittingLetter letter : sittings.letters(sitting.id())) {
            CorrespondenceId id = new CorrespondenceId(letter.correspondence());
            Optional.ofNullable(rows.get(id)).filter(row -> placed.add(id)).ifPresent(ordered::add);
        }
        rows.forEach((id, row) -> {
            if (placed.add(id)) {
                ordered.add(row);
            }
        });
        return List.copyOf(ordered);
    }

    private List<BlockRow> waiting(
            Caseload.View cases, Map<CorrespondenceId, HeldView> held, Map<CorrespondenceId, Parked.View> aside) {
        Optional<Instant> next = nextEnd();
        Map<CorrespondenceId, Integer> minutes = minutes(cases.waiting());
        return cases.waiting().stream()
                .map(row -> row(
                        row, minutes.getOrDefault(row.correspondence().id(), row.minutesToRead()), next, held, aside))
                .sorted(BlockRow.MOST_URGENT)
                .toList();
    }

    /** At the pace of whoever answers. Two statements. */
    private Map<CorrespondenceId, Integer> minutes(List<Caseload.Row> waiting) {
        Map<UUID, Agreement> terms = agreements.of(
                waiting.stream().map(row -> row.correspondence().service()).collect(Collectors.toSet()));
        Map<CorrespondenceId, Paces.Unread> unread = new HashMap<>();
        for (Caseload.Row row : waiting) {
            Agreement agreement = terms.get(row.correspondence().service());
            if (agreement != null) {
                unread.put(row.correspondence().id(), new Paces.Unread(row.minutesToRead(), agreement));
            }
        }
        return paces.minutes(actor.person(), unread);
    }

    private static BlockRow row(
            Caseload.Row row,
            int minutes,
            Optional<Instant> next,
            Map<CorrespondenceId, HeldView> held,
            Map<CorrespondenceId, Parked.View> aside) {
        CorrespondenceId id = row.correspondence().id();
        Optional<HeldView> waits = Optional.ofNullable(held.get(id)).filter(it -> !it.stopped());
        Optional<Parked.View> put = Optional.ofNullable(aside.get(id));
        BlockRow.State state = waits.isPresent()
                ? BlockRow.State.HELD
                : put.isPresent() ? BlockRow.State.PARKED : BlockRow.State.WAITING;
        boolean later = row.promisedBy()
                .filter(due -> next.filter(end -> !due.isBefore(end)).isPresent())
                .isPresent();
        return new BlockRow(row, state, minutes, later, put, waits);
    }

    /** When the block ends that comes after the one that is worked on: what is promised for then can wait. */
    private Optional<Instant> nextEnd() {
        Instant now = clock.instant();
        return coming().stream()
                .filter(time -> !time.isAt(now))
                .map(Occurrence::to)
                .findFirst();
    }

    private boolean isSentIn(Sitting sitting, Caseload.Row row) {
        return row.lastFromCounsellor()
                .filter(letter -> !letter.announcing())
                .filter(letter -> letter.author().equals(actor.person()))
                .map(LetterFacts::sentAt)
                .filter(at -> !at.isBefore(sitting.begunAt()))
                .filter(at -> sitting.endedAt()
                        .map(end -> end.plus(ENDING))
                        .filter(at::isAfter)
                        .isEmpty())
                .isPresent();
    }

    private Map<CorrespondenceId, HeldView> held() {
        Map<CorrespondenceId, HeldView> held = new HashMap<>();
        onHold.mine().forEach(view -> held.put(view.correspondence().id(), view));
        return held;
    }
}
