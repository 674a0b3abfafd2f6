package org.nightpost.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.Changes;
import org.nightpost.correspondence.Handovers;
import org.nightpost.correspondence.Outstanding;
import org.nightpost.correspondence.handover.Colleagues;
import org.nightpost.correspondence.handover.HandoverForm;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.schedule.PromiseState;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Makes the page on which a supervisor hands over. */
@ApplicationScoped
class HandoverPages {
    @Inject
    Handovers handovers;

    @Inject
    Changes changes;

    @Inject
    Colleagues colleagues;

    @Inject
    People people;

    @Inject
    Outstanding outstanding;

    @Inject
    PortalClock clock;

    @Inject
    Visit visit;

    /** What was ticked and typed. */
    record Typed(Set<UUID> chosen, HandoverForm form) {}

    /** What this counsellor answers, or has left behind, in the teams of the person behind the request. */
    List<Handovers.Waiting> of(UUID counsellor) {
        return handovers.of(counsellor);
    }

    /**
     * With everything ticked that somebody has left, or one alone.
     *
     * @param of the one, if it is among them
     */
    HandoverPage first(UUID counsellor, Optional<UUID> of) {
        List<Handovers.Waiting> all = of(counsellor);
        if (all.isEmpty()) {
            throw new NotFoundException();
        }
        boolean present = handovers.isPresent(counsellor);
        Set<UUID> ticked = present ? Set.of() : ids(all);
        Set<UUID> chosen = of.filter(ids(all)::contains).map(Set::of).orElse(ticked);
        HandoverForm form = present
                ? HandoverForm.of(today(), HandoverForm.DAY, "")
                : HandoverForm.of(today(), HandoverForm.NOW, "leaves");
        return page(counsellor, all, new Typed(chosen, form), List.of());
    }

    /**
     * The page, also when nothing is left to hand over on it.
     *
     * @throws NotFoundException if this is nobody of the staff
     */
    HandoverPage page(UUID counsellor, List<Handovers.Waiting> all, Typed typed, List<Problem> problems) {
        Map<UUID, Profile> clients = people.profiles(
                all.stream().map(waiting -> waiting.facts().client()).toList());
        Set<UUID> teams = all.stream().map(Handovers.Waiting::team).collect(Collectors.toSet());
        return new HandoverPage(
                "/team/handover/" + counsellor,
                Optional.ofNullable(people.staffNames(List.of(counsellor)).get(counsellor))
                        .orElseThrow(NotFoundException::new),
                handovers.isPresent(counsellor),
                visit.zone(),
                rows(all, clients),
                typed.chosen(),
                colleagues.of(teams, counsellor),
                typed.form(),
                problems);
    }

    static Set<UUID> ids(Collection<Handovers.Waiting> all) {
        return all.stream()
                .map(waiting -> waiting.facts().id().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    LocalDate today() {
        return clock.instant().atZone(visit.zone()).toLocalDate();
    }

    private Map<UUID, String> proposed() {
        Map<UUID, String> paths = new HashMap<>();
        changes.ofMyTeams().handovers().stream()
                .filter(Changes.Facts::isOpen)
                .forEach(one -> paths.put(one.here().id().value(), "/handovers/" + one.id()));
        return paths;
    }

    private List<HandoverPage.Row> rows(List<Handovers.Waiting> all, Map<UUID, Profile> clients) {
        Map<UUID, String> proposed = proposed();
        Map<UUID, PromiseState> states = outstanding.of(ids(all));
        return all.stream()
                .map(waiting -> {
                    UUID id = waiting.facts().id().value();
                    return row(
                            waiting,
                            clients,
                            states.getOrDefault(id, PromiseState.IN_TIME),
                            proposed.getOrDefault(id, ""));
                })
                .toList();
    }

    private static HandoverPage.Row row(
            Handovers.Waiting waiting, Map<UUID, Profile> clients, PromiseState state, String proposed) {
        return new HandoverPage.Row(
                waiting.facts().id().value(),
                Optional.ofNullable(clients.get(waiting.facts().client()))
                        .map(Profile::name)
                        .orElse("?"),
                waiting.waitingSince(),
                waiting.promisedBy(),
                state.key(),
                proposed);
    }
}
