package org.nightpost.supervision.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Exchanges;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.Supervised;
import org.nightpost.correspondence.agreement.StandingWords;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.schedule.PromiseState;
import org.nightpost.schedule.Told;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Puts the facts of one correspondence together for a supervisor of its team. */
@ApplicationScoped
class CorrespondencePages {
    @Inject
    Supervised supervised;

    @Inject
    OpeningSections sections;

    @Inject
    Exchanges exchanges;

    @Inject
    StandingWords standingWords;

    @Inject
    People people;

    @Inject
    PortalClock clock;

    @Inject
    Visit visit;

    /** @throws NotFoundException if it is in no team of the person behind the request */
    CorrespondencePage of(CorrespondenceId id, OpeningForm form, List<Problem> problems) {
        Supervised.View view = supervised.find(id).orElseThrow(NotFoundException::new);
        CorrespondenceFacts facts = view.facts();
        List<LetterFacts> letters = supervised.letters(id);
        Map<UUID, Profile> profiles = people.profiles(everybody(facts, letters));
        Instant now = clock.instant();
        Optional<Instant> due = view.told().map(Told::due);
        return new CorrespondencePage(
                id,
                name(profiles, facts.client()),
                name(profiles, facts.counsellor()),
                Optional.ofNullable(profiles.get(facts.counsellor()))
                        .map(Profile::trainee)
                        .orElse(false),
                facts.coverAt(now).map(cover -> name(profiles, cover.person())).orElse(""),
                view.team().name(),
                view.teamSince(),
                facts.begunAt(),
                exchanges.of(facts).map(standingWords::of).orElse(""),
                due,
                due.map(moment -> PromiseState.of(moment, now)).orElse(""),
                view.told().map(this::promise).orElse(List.of()),
                profiles.values().stream().collect(Collectors.toMap(Profile::id, Profile::name)),
                letters,
                visit.zone(),
                sections.of(id, form, problems));
    }

    private static Set<UUID> everybody(CorrespondenceFacts facts, List<LetterFacts> letters) {
        Set<UUID> all = new HashSet<>(Set.of(facts.client(), facts.counsellor()));
        facts.cover().ifPresent(cover -> all.add(cover.person()));
        letters.forEach(letter -> all.add(letter.author()));
        return all;
    }

    static String name(Map<UUID, Profile> profiles, UUID person) {
        return Optional.ofNullable(profiles.get(person)).map(Profile::name).orElse("?");
    }

    private List<String> promise(Told told) {
        return Stream.of(
                        told.isPastLimit() ? "past-limit" : "",
                        told.isWithoutBlock() ? "without-block" : "",
                        told.moved().isPresent() ? "moved" : "")
                .filter(note -> !note.isEmpty())
                .map(note -> visit.texts().text("caseload.note." + note))
                .toList();
    }
}
