package org.nightpost.supervision.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.supervision.agenda.AgendaItem;
import org.nightpost.supervision.agenda.Agendas;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Where a supervisor puts down a session with counsellors of one of their teams. */
@Path("/team/supervision/new/{team}")
@RolesAllowed(Role.Names.SUPERVISOR)
public class NewSessionResource {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    People people;

    @Inject
    Agendas agendas;

    @Inject
    RecordSession record;

    @Inject
    Actor actor;

    @Inject
    Visit visit;

    @Inject
    PortalClock clock;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /** Who is alone in a team need not be ticked. */
    @GET
    public Response form(@PathParam("team") String text) {
        TeamView team = team(text);
        Set<UUID> alone = team.counsellors().size() == 1 ? team.counsellors() : Set.of();
        return show(200, team, SessionForm.empty(today(), alone), List.of());
    }

    @POST
    public Response record(@PathParam("team") String text) {
        TeamView team = team(text);
        SessionForm form = SessionForm.of(posted);
        List<Problem> problems = form.problems(today());
        if (!problems.isEmpty() || posted.isAgain()) {
            return show(UNPROCESSABLE, team, form, posted.isAgain() ? List.of() : problems);
        }
        return switch (record.record(form.form(), team.id(), form.counsellors(), form.talked(), form.held())) {
            case DONE, DONE_BEFORE ->
                Response.seeOther(URI.create("/supervision/sessions/" + form.form()))
                        .build();
            case NO_KEY -> refused(team, form, "supervision.session.problem.key");
            case NOT_FOUND -> refused(team, form, "supervision.session.problem.team");
        };
    }

    private Response refused(TeamView team, SessionForm form, String why) {
        return show(CONFLICT, team, form, List.of(new Problem("counsellor", why)));
    }

    private Response show(int status, TeamView team, SessionForm form, List<Problem> problems) {
        List<Profile> counsellors = people.profiles(team.counsellors()).values().stream()
                .sorted((one, two) -> one.name().compareTo(two.name()))
                .toList();
        return pages.show(
                status,
                "supervision/session/fill",
                new SessionPage.Fill(
                        "/team/supervision/new/" + team.id(),
                        "/team/supervision",
                        team.name(),
                        counsellors,
                        "",
                        agendas.of(team.counsellors()).stream()
                                .filter(AgendaItem::brought)
                                .toList(),
                        form,
                        Optional.empty(),
                        false,
                        problems));
    }

    private LocalDate today() {
        return clock.instant().atZone(visit.zone()).toLocalDate();
    }

    private TeamView team(String text) {
        return people.teamsSupervisedBy(actor.person()).stream()
                .filter(team -> team.id().toString().equals(text))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
