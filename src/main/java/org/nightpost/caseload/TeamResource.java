package org.nightpost.caseload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.CaseloadCounts;
import org.nightpost.correspondence.CaseloadCounts.Counts;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.TeamView;
import org.nightpost.schedule.PromiseState;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Visit;

/** The counsellors of a supervisor's own teams: counts and times, no letters. */
@Path("/team")
@RolesAllowed(Role.Names.SUPERVISOR)
public class TeamResource {
    private static final String USUAL = "overdue";

    @Inject
    People people;

    @Inject
    CaseloadCounts counts;

    @Inject
    TeamAbsences absences;

    @Inject
    OrphanRows orphans;

    @Inject
    KeyNoting keyNoting;

    @Inject
    PortalClock clock;

    @Inject
    Actor actor;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    @GET
    public Response team(@QueryParam("by") @DefaultValue(USUAL) String by) {
        Instant now = clock.instant();
        List<TeamView> teams = people.teamsSupervisedBy(actor.person());
        Set<UUID> ids = new LinkedHashSet<>();
        teams.forEach(team -> ids.addAll(team.counsellors()));
        Map<UUID, Profile> profiles = people.profiles(ids);
        Map<UUID, Counts> counted = counts.of(ids);
        Map<UUID, String> away = absences.of(ids);
        List<TeamPage.Row> rows = new ArrayList<>();
        for (Profile profile : profiles.values()) {
            Counts theirs = counted.get(profile.id());
            if (theirs != null) {
                String gone = away.getOrDefault(profile.id(), "");
                rows.add(row(profile, teamNames(teams, profile.id()), gone, theirs, now));
            }
        }
        Map<String, Comparator<TeamPage.Row>> orders = orders();
        String known = orders.containsKey(by) ? by : USUAL;
        rows.sort(orders.getOrDefault(known, byName()).thenComparing(byName()));
        return pages.show(
                "caseload/team",
                new TeamPage(visit.zone(), now, known, List.copyOf(rows), orphans.of(now), keyNoting.notes(false)));
    }

    private static String teamNames(List<TeamView> teams, UUID counsellor) {
        return teams.stream()
                .filter(team -> team.counsellors().contains(counsellor))
                .map(TeamView::name)
                .collect(Collectors.joining(" · "));
    }

    private TeamPage.Row row(Profile profile, String teams, String away, Counts counts, Instant now) {
        return new TeamPage.Row(
                profile.name(),
                profile.trainee(),
                teams,
                away,
                counts.open(),
                counts.waiting(),
                counts.unopened(),
                counts.overdue(),
                promises(counts),
                counts.kept(),
                counts.oldestWaiting(),
                counts.oldestPromise(),
                counts.oldestPromise().map(due -> PromiseState.of(due, now)).orElse(""));
    }

    private List<String> promises(Counts counts) {
        List<String> said = new ArrayList<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("past-limit", counts.pastLimit());
        numbers.put("without-block", counts.withoutBlock());
        numbers.put("moved", counts.moved());
        numbers.forEach((key, number) -> {
            if (number > 0) {
                said.add(visit.texts().text("caseload.team.promise." + key, number));
            }
        });
        return said;
    }

    private Map<String, Comparator<TeamPage.Row>> orders() {
        return Map.of(
                "name",
                byName(),
                "clients",
                Comparator.comparingInt(TeamPage.Row::clients).reversed(),
                "waiting",
                Comparator.comparingInt(TeamPage.Row::waiting).reversed(),
                "unopened",
                Comparator.comparingInt(TeamPage.Row::unopened).reversed(),
                "oldest",
                Comparator.comparing(row -> row.oldestWaiting().orElse(Instant.MAX)),
                "promise",
                Comparator.comparing(row -> row.oldestPromise().orElse(Instant.MAX)),
                USUAL,
                Comparator.comparingInt(TeamPage.Row::overdue)
                        .reversed()
                        .thenComparing(row -> row.oldestPromise().orElse(Instant.MAX)));
    }

    private Comparator<TeamPage.Row> byName() {
        Collator collator = Collator.getInstance(visit.language().locale());
        return Comparator.comparing(TeamPage.Row::name, collator);
    }
}
