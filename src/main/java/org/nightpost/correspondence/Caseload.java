package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.Told;
import org.nightpost.security.Actor;
import org.nightpost.vault.GivingBack;

/** The correspondences one counsellor carries, by their facts and not their words: nothing is opened for the list. */
@ApplicationScoped
@Transactional
public class Caseload {
    /**
     * The list.
     *
     * @param waiting the client wrote last: what is urgent for them first, then the oldest promise
     * @param unopened the counsellor, or somebody in their place, wrote last and the client has not opened it: longest first
     * @param others everyone else: the last written to first
     */
    public record View(List<Row> waiting, List<Row> unopened, List<Row> others) {}

    /**
     * One correspondence.
     *
     * @param waitingLetters how many of the client's letters wait
     * @param minutesToRead of those, in steps of 5
     * @param waitingSince when the first of them was sent
     * @param told what was promised for what waits longest
     * @param draftSavedAt if a reply is begun
     * @param begunBy who covered and has left a letter that they had begun, for the counsellor to take up
     * @param goesAt when their answer goes, if it is written and waits for its moment
     * @param urgent whether its client said that it is urgent for them
     * @param many whether they wrote many letters in a short time
     */
    public record Row(
            CorrespondenceFacts correspondence,
            Optional<LetterFacts> lastFromClient,
            Optional<LetterFacts> lastFromCounsellor,
            int waitingLetters,
            int minutesToRead,
            Optional<Instant> waitingSince,
            Optional<Told> told,
            Optional<Instant> draftSavedAt,
            Optional<UUID> begunBy,
            Optional<Instant> goesAt,
            boolean urgent,
            boolean many) {
        /** The oldest open promise. */
        public Optional<Instant> promisedBy() {
            return told.map(Told::due);
        }

        /** Whether this person wrote the last letter: an announcement, or somebody else's letter, they cannot take back. */
        public boolean isOwnOf(UUID person) {
            return lastFromCounsellor
                    .filter(letter -> !letter.announcing())
                    .filter(letter -> letter.author().equals(person))
                    .isPresent();
        }

        /** Whether the last letter to the client still lies closed. */
        public boolean isUnopened() {
            return lastFromCounsellor.map(LetterFacts::isUnopened).orElse(false);
        }
    }

    private static final Comparator<Row> MOST_URGENT = Comparator.comparing((Row row) -> !row.urgent())
            .thenComparing(row -> row.promisedBy().orElse(Instant.MAX))
            .thenComparing(row -> row.waitingSince().orElse(Instant.MAX));

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Holds holds;

    @Inject
    private Drafts drafts;

    @Inject
    private Promises promises;

    @Inject
    private Care care;

    @Inject
    private GivingBack giving;

    @Inject
    private Actor actor;

    /** What the person behind the request answers now, their own and where they cover. Seven statements. */
    public View mine() {
        UUID me = actor.person();
        List<Correspondence> all = correspondences.answeredBy(me).stream()
                .filter(here -> here.unknownSince(me).isEmpty())
                .toList();
        List<Row> rows = rows(all, drafts.savedBy(me));
        return arranged(rows);
    }

    /**
     * If the person behind the request has a new pair and waits to be recognised, so that the list is empty: the number that
     * they read to who confirms them.
     */
    public Optional<String> recognitionNumber() {
        UUID me = actor.person();
        return correspondences.ofCounsellors(List.of(me)).stream()
                .filter(here -> here.unknownSince(me).isPresent())
                .findFirst()
                .map(here -> giving.number(me));
    }

    /** Into the three lists, each in its order. */
    static View arranged(List<Row> rows) {
        List<Row> waiting = new ArrayList<>();
        List<Row> unopened = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        for (Row row : rows) {
            (row.waitingLetters() > 0 ? waiting : row.isUnopened() ? unopened : others).add(row);
        }
        waiting.sort(MOST_URGENT);
        unopened.sort(Comparator.comparing(Caseload::lastWrittenTo));
        others.sort(Comparator.comparing(Caseload::lastWrittenTo).reversed());
        return new View(List.copyOf(waiting), List.copyOf(unopened), List.copyOf(others));
    }

    private static Instant lastWrittenTo(Row row) {
        return row.lastFromCounsellor()
                .map(LetterFacts::sentAt)
                .orElse(row.correspondence().begunAt());
    }

    private List<Row> rows(List<Correspondence> all, Map<UUID, Instant> saved) {
        List<UUID> ids = all.stream().map(Correspondence::id).toList();
        Map<UUID, List<LetterFacts>> waiting = byCorrespondence(letters.waiting(ids));
        Map<UUID, List<LetterFacts>> last = byCorrespondence(letters.lastOfEachSide(ids));
        Map<UUID, Told> told = promises.toldTo(ids);
        Map<UUID, UUID> begun = holds.leftBehind(ids);
        begun.putAll(drafts.leftBehind(ids));
        UUID me = actor.person();
        Map<UUID, Instant> goes = holds.goesAt(me, ids);
        return all.stream()
                .map(here -> row(
                        here,
                        last.getOrDefault(here.id(), List.of()),
                        waiting.getOrDefault(here.id(), List.of()),
                        Optional.ofNullable(told.get(here.id())),
                        Optional.ofNullable(saved.get(here.id())),
                        Optional.ofNullable(begun.get(here.id()))
                                .filter(author -> here.on(Side.COUNSELLOR).equals(me)),
                        Optional.ofNullable(goes.get(here.id()))))
                .toList();
    }

    private Row row(
            Correspondence here,
            List<LetterFacts> last,
            List<LetterFacts> waiting,
            Optional<Told> told,
            Optional<Instant> saved,
            Optional<UUID> begun,
            Optional<Instant> goes) {
        return new Row(
                here.facts(),
                LetterFacts.last(last, here.id(), Side.CLIENT),
                LetterFacts.last(last, here.id(), Side.COUNSELLOR),
                waiting.size(),
                waiting.stream().mapToInt(LetterFacts::minutesToRead).sum(),
                waiting.stream().findFirst().map(LetterFacts::sentAt),
                told,
                saved,
                begun,
                goes,
                waiting.stream().anyMatch(LetterFacts::urgent),
                care.areMany(waiting));
    }

    static Map<UUID, List<LetterFacts>> byCorrespondence(Collection<LetterFacts> letters) {
        Map<UUID, List<LetterFacts>> sorted = new HashMap<>();
        letters.forEach(letter -> sorted.computeIfAbsent(letter.correspondence().value(), none -> new ArrayList<>())
                .add(letter));
        return sorted;
    }
}
