package org.nightpost.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.Handovers;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.TeamView;
import org.nightpost.schedule.PromiseState;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Makes the page on which a supervisor hands over. */
@ApplicationScoped
class HandoverPages {
    @Inject
    Handovers handovers;

    @Inject
    People people;

    @Inject
    PortalClock clock;

    @Inject
    Visit visit;

    /** What was ticked and typed, and in which form. */
    record Typed(UUID form, Set<UUID> chosen, UUID to, String words) {}

    /** What this counsellor has left behind in the teams of the person behind the request. */
    List<Handovers.Waiting> of(UUID counsellor) {
        return handovers.mine().stream()
                .filter(waiting -> waiting.facts().counsellor().equals(counsellor))
                .toList();
    }

    /** With everything ticked. */
    HandoverPage first(UUID counsellor) {
        List<Handovers.Waiting> all = of(counsellor);
        if (all.isEmpty()) {
            throw new NotFoundException();
        }
        return page(counsellor, all, new Typed(UUID.randomUUID(), ids(all), Visit.NOBODY, ""), List.of());
    }

    /**
     * The page, also when nothing is left to hand over on it.
     *
     * @throws NotFoundException if this is nobody of the staff
     */
    HandoverPage page(UUID counsellor, List<Handovers.Waiting> all, Typed typed, List<Problem> problems) {
        Map<UUID, Profile> clients = people.profiles(
                all.stream().map(waiting -> waiting.facts().client()).toList());
        return new HandoverPage(
                "/team/handover/" + counsellor,
                Optional.ofNullable(people.staffNames(List.of(counsellor)).get(counsellor))
                        .orElseThrow(NotFoundException::new),
                typed.form(),
                visit.zone(),
                all.stream().map(waiting -> row(waiting, clients)).toList(),
                typed.chosen(),
                able(all),
                typed.to(),
                typed.words(),
                problems);
    }

    static Set<UUID> ids(Collection<Handovers.Waiting> all) {
        return all.stream()
                .map(waiting -> waiting.facts().id().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those of the teams concerned who can take letters, by name. */
    private List<Profile> able(List<Handovers.Waiting> all) {
        Set<UUID> concerned = all.stream().map(Handovers.Waiting::team).collect(Collectors.toSet());
        Set<UUID> able = new LinkedHashSet<>();
        for (TeamView team : people.teams()) {
            if (concerned.contains(team.id())) {
                able.addAll(handovers.whoCanTake(team));
            }
        }
        return people.profiles(able).values().stream()
                .sorted((one, two) -> one.name().compareTo(two.name()))
                .toList();
    }

    private HandoverPage.Row row(Handovers.Waiting waiting, Map<UUID, Profile> clients) {
        Instant now = clock.instant();
        return new HandoverPage.Row(
                waiting.facts().id().value(),
                Optional.ofNullable(clients.get(waiting.facts().client()))
                        .map(Profile::name)
                        .orElse("?"),
                waiting.waitingSince(),
                waiting.promisedBy(),
                waiting.promisedBy().map(due -> PromiseState.of(due, now)).orElse(""));
    }
}
