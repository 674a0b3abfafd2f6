package org.nightpost.correspondence.cover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.Covers;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.schedule.block.Away;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Visit;

/** When a counsellor is away, and for whom they answer meanwhile. The same number of statements however often. */
@Path("/absences")
@RolesAllowed(Role.Names.COUNSELLOR)
public class AbsencesResource {
    @Inject
    Blocks blocks;

    @Inject
    Covers covers;

    @Inject
    People people;

    @Inject
    Actor actor;

    @Inject
    Visit visit;

    @Inject
    PortalClock clock;

    @Inject
    Pages pages;

    @GET
    public Response absences() {
        LocalDate today = clock.instant().atZone(visit.zone()).toLocalDate();
        List<Away> mine = blocks.absencesOf(List.of(actor.person()));
        List<Away> others = blocks.coveredBy(actor.person()).stream()
                .filter(away -> !away.last().isBefore(today))
                .toList();
        List<CorrespondenceFacts> clients = covers.mine();
        Map<UUID, String> names = people.staffNames(people(mine, others));
        List<AbsencesPage.Row> past = new ArrayList<>(mine.stream()
                .filter(away -> away.last().isBefore(today))
                .map(away -> mine(away, today, names, List.of()))
                .toList());
        Collections.reverse(past);
        return pages.show(
                "correspondence/cover/absences",
                new AbsencesPage(
                        mine.stream()
                                .filter(away -> !away.last().isBefore(today))
                                .map(away -> mine(away, today, names, clients))
                                .toList(),
                        others.stream()
                                .map(away -> row(away, today, names.getOrDefault(away.counsellor(), "?"), 0, 0))
                                .toList(),
                        past));
    }

    private static Set<UUID> people(List<Away> mine, List<Away> others) {
        Set<UUID> people = new HashSet<>();
        mine.forEach(away -> away.cover().ifPresent(people::add));
        others.forEach(away -> people.add(away.counsellor()));
        return people;
    }

    private static AbsencesPage.Row mine(
            Away away, LocalDate today, Map<UUID, String> names, List<CorrespondenceFacts> clients) {
        int covered = (int) clients.stream()
                .flatMap(facts -> facts.cover().stream())
                .filter(cover -> cover.absence().equals(away.id()))
                .count();
        String who = away.cover().map(cover -> names.getOrDefault(cover, "?")).orElse("");
        return row(away, today, who, covered, clients.size() - covered);
    }

    private static AbsencesPage.Row row(Away away, LocalDate today, String who, int clients, int others) {
        return new AbsencesPage.Row(away.id(), away.first(), away.last(), away.includes(today), who, clients, others);
    }
}
