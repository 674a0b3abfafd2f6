package org.nightpost.caseload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightpost.caseload.board.BoardQuery;
import org.nightpost.caseload.board.Boards;
import org.nightpost.caseload.board.Boards.Facts;
import org.nightpost.caseload.board.Counsellor;
import org.nightpost.caseload.board.Counsellors;
import org.nightpost.caseload.board.Tally;
import org.nightpost.correspondence.Outstanding;
import org.nightpost.correspondence.ReleaseDesk;
import org.nightpost.correspondence.ReleaseView;
import org.nightpost.correspondence.handover.OpenChanges;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Visit;

/** The counsellors of a supervisor's own teams: counts and times, no letters. */
@Path(Counsellors.PATH)
@RolesAllowed(Role.Names.SUPERVISOR)
public class TeamResource {
    @Inject
    Boards boards;

    @Inject
    Counsellors counsellors;

    @Inject
    TeamAbsences absences;

    @Inject
    OrphanRows orphans;

    @Inject
    OpenChanges openChanges;

    @Inject
    ReleaseDesk releases;

    @Inject
    Outstanding outstanding;

    @Inject
    KeyNoting keyNoting;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    @GET
    public Response team(@BeanParam BoardQuery query) {
        Facts facts = boards.read();
        Counsellors.View view = counsellors.view(facts, query);
        return pages.show(
                "caseload/team",
                new TeamPage(
                        visit.zone(),
                        facts.now(),
                        view.links(),
                        view.slice().map(one -> row(one, facts)),
                        orphans.of(facts),
                        openChanges.ofMyTeams(),
                        keyNoting.notes(false),
                        releases()));
    }

    private TeamPage.Releases releases() {
        List<ReleaseView> waiting = releases.waiting();
        Optional<ReleaseView> first = waiting.stream()
                .filter(view -> view.promisedBy().isPresent())
                .min(Comparator.comparing(view -> view.promisedBy().orElseThrow()));
        return new TeamPage.Releases(
                waiting.size(),
                first.flatMap(ReleaseView::promisedBy),
                first.map(view -> outstanding.of(view.correspondence().id()).key())
                        .orElse(""));
    }

    private TeamPage.Row row(Counsellor one, Facts facts) {
        return new TeamPage.Row(
                one.name(),
                one.id().equals(visit.person()) ? "" : one.id().toString(),
                "/team/correspondences?counsellor=" + one.id(),
                one.trainee(),
                one.teams(),
                absences.of(one, facts),
                one.tally(),
                promises(one.tally()),
                one.reserved(),
                one.isOverloaded());
    }

    private List<String> promises(Tally tally) {
        List<String> said = new ArrayList<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("past-limit", tally.pastLimit());
        numbers.put("without-block", tally.withoutBlock());
        numbers.put("moved", tally.moved());
        numbers.forEach((key, number) -> {
            if (number > 0) {
                said.add(visit.texts().text("caseload.team.promise." + key, number));
            }
        });
        return said;
    }
}
