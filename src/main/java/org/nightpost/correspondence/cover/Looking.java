package org.nightpost.correspondence.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.Covers;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.schedule.IfChanged;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.block.Away;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.schedule.block.Occurrence;
import org.nightpost.security.Actor;
import org.nightpost.web.Language;
import org.nightpost.web.Texts;
import org.nightpost.web.Visit;

/** Looks ahead at what an absence would do. Stores nothing. */
@ApplicationScoped
class Looking {
    @Inject
    Covers covers;

    @Inject
    Blocks blocks;

    @Inject
    Promises promises;

    @Inject
    IfChanged ifChanged;

    @Inject
    People people;

    @Inject
    Actor actor;

    @Inject
    Visit visit;

    /** Who can cover, by name. */
    List<Profile> able() {
        return people.profiles(covers.whoCanCover()).values().stream()
                .sorted((one, two) -> one.name().compareTo(two.name()))
                .toList();
    }

    PlanPage.Look look(Away away) {
        List<CorrespondenceFacts> clients = covers.mine();
        List<Away> also = away.cover().map(cover -> also(cover, away)).orElse(List.of());
        Map<UUID, String> names = people.staffNames(people(away, also));
        String cover = away.cover().map(names::get).orElse("");
        return new PlanPage.Look(
                away.first(),
                away.last(),
                visit.zone(),
                cover,
                clients.size(),
                touched(away, clients),
                away.cover().map(person -> free(person, away)),
                also.stream()
                        .map(other -> new PlanPage.Also(
                                names.getOrDefault(other.counsellor(), "?"), other.first(), other.last()))
                        .toList(),
                LettersToAll.to(
                        away.cover().isPresent() ? clients : List.of(),
                        language -> words("absence.words", language, away, cover)));
    }

    /** The words that are offered for a letter in this language. */
    String words(String key, Language language, Away away, String cover) {
        Texts texts = new Texts(language);
        return texts.text(key, visit.name(), cover, texts.day(away.first()), texts.day(away.last()));
    }

    private List<PlanPage.Touched> touched(Away away, List<CorrespondenceFacts> clients) {
        Set<UUID> readers = new LinkedHashSet<>(Set.of(actor.person()));
        away.cover().ifPresent(readers::add);
        Set<UUID> all = new LinkedHashSet<>(readers);
        all.addAll(blocks.covers(readers));
        Map<UUID, UUID> whose = new HashMap<>();
        clients.forEach(facts -> whose.put(facts.id().value(), facts.client()));
        // Of the cover's own promises, too, so that what they hold is not taken for free.
        List<IfChanged.Touched> touched = ifChanged
                .touched(blocks.timetable(all).with(away), readers)
                .stream()
                .filter(IfChanged.Touched::isMove)
                .filter(one -> whose.containsKey(one.correspondence()))
                .toList();
        Map<UUID, Profile> names = people.profiles(Set.copyOf(whose.values()));
        return touched.stream()
                .map(one -> new PlanPage.Touched(
                        name(names, whose.getOrDefault(one.correspondence(), Visit.NOBODY)), one.due(), one.wouldBe()))
                .toList();
    }

    private static String name(Map<UUID, Profile> names, UUID person) {
        Profile profile = names.get(person);
        return profile == null ? "?" : profile.name();
    }

    private PlanPage.Free free(UUID cover, Away away) {
        Instant from = start(away.first());
        Instant until = start(away.last().plusDays(1));
        List<Occurrence> times = blocks.timetable(List.of(cover)).of(cover, from, until);
        int promised = promises.minutesPromised(cover, times).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new PlanPage.Free(
                times.size(), times.stream().mapToInt(Occurrence::capacity).sum(), promised);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(visit.zone()).toInstant();
    }

    private List<Away> also(UUID cover, Away away) {
        return blocks.coveredBy(cover).stream()
                .filter(other -> other.overlaps(away) && !other.counsellor().equals(actor.person()))
                .toList();
    }

    private static Set<UUID> people(Away away, List<Away> also) {
        Set<UUID> people = new LinkedHashSet<>();
        away.cover().ifPresent(people::add);
        also.forEach(other -> people.add(other.counsellor()));
        return people;
    }
}
