package org.nightpost.supervision.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CaseloadCounts;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.Outstanding;
import org.nightpost.correspondence.sidenote.SideNotes;
import org.nightpost.correspondence.sidenote.Turn;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.schedule.PromiseState;

/** Gathers agendas. Whose may be asked for is the caller's question. */
@ApplicationScoped
public class Agendas {
    @Inject
    CaseloadCounts caseloads;

    @Inject
    Outstanding outstanding;

    @Inject
    SideNotes sideNotes;

    @Inject
    People people;

    /** Of all correspondences of these counsellors: what was brought first, then by name. Seven statements, however many they are. */
    public List<AgendaItem> of(Collection<UUID> counsellors) {
        List<CorrespondenceFacts> all = caseloads.factsOf(counsellors);
        List<UUID> ids = all.stream().map(facts -> facts.id().value()).toList();
        Signs signs = new Signs(
                sideNotes.brought(ids).keySet(),
                outstanding.of(ids),
                sideNotes.waitingFor(Turn.SUPERVISOR, ids).keySet(),
                sideNotes.waitingFor(Turn.COUNSELLOR, ids).keySet());
        Set<UUID> who = new LinkedHashSet<>(counsellors);
        all.forEach(facts -> who.add(facts.client()));
        Map<UUID, Profile> names = people.profiles(who);
        return all.stream()
                .map(facts -> item(facts, signs, names))
                .filter(item -> !item.reasons().isEmpty())
                .sorted(Comparator.comparing((AgendaItem item) -> !item.brought())
                        .thenComparing(AgendaItem::name)
                        .thenComparing(AgendaItem::alias))
                .toList();
    }

    /** What is known, by correspondence. */
    private record Signs(Set<UUID> brought, Map<UUID, PromiseState> promises, Set<UUID> ours, Set<UUID> theirs) {}

    private AgendaItem item(CorrespondenceFacts facts, Signs signs, Map<UUID, Profile> names) {
        UUID id = facts.id().value();
        List<String> reasons = new ArrayList<>();
        if (signs.brought().contains(id)) {
            reasons.add("supervision.agenda.brought");
        }
        String late = signs.promises().getOrDefault(id, PromiseState.IN_TIME).key();
        if (!late.isEmpty()) {
            reasons.add("bench.promise." + late);
        }
        if (signs.ours().contains(id)) {
            reasons.add("side-note.turn.supervisor");
        }
        if (signs.theirs().contains(id)) {
            reasons.add("side-note.turn.counsellor");
        }
        return new AgendaItem(
                id,
                name(names, facts.client()),
                facts.counsellor(),
                name(names, facts.counsellor()),
                signs.brought().contains(id),
                List.copyOf(reasons));
    }

    private static String name(Map<UUID, Profile> names, UUID person) {
        Profile profile = names.get(person);
        return profile == null ? "?" : profile.name();
    }
}
