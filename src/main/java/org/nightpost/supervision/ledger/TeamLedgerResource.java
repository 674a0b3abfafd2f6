package org.nightpost.supervision.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.supervision.agenda.Agendas;
import org.nightpost.supervision.session.SessionFacts;
import org.nightpost.supervision.session.SessionLines;
import org.nightpost.supervision.session.Sessions;
import org.nightpost.web.Pages;
import org.nightpost.web.PostedId;

/** Supervision of a supervisor's counsellors: who had how much, and what is missing. */
@Path("/team/supervision")
@RolesAllowed(Role.Names.SUPERVISOR)
public class TeamLedgerResource {
    /** Of all sessions, so many of the latest are listed for the team; of one counsellor all are. */
    private static final int LATEST = 20;

    @Inject
    People people;

    @Inject
    Ledgers ledgers;

    @Inject
    Agendas agendas;

    @Inject
    LedgerRows rows;

    @Inject
    Sessions sessions;

    @Inject
    SessionLines lines;

    @Inject
    Actor actor;

    @Inject
    Pages pages;

    @GET
    public Response teams() {
        List<TeamView> teams = people.teamsSupervisedBy(actor.person());
        return pages.show(
                "supervision/ledger/teams",
                new LedgerPage.Teams(
                        agendas.of(counsellors(teams)),
                        ledgers.of(counsellors(teams)),
                        teams.stream()
                                .filter(team -> !team.counsellors().isEmpty())
                                .map(team -> new LedgerPage.Team(team.id().toString(), team.name()))
                                .toList(),
                        lines.of(sessions.ofMyTeams().stream().limit(LATEST).toList())));
    }

    @GET
    @Path("/ledger.csv")
    public Response file() {
        return rows.file(ledgers.of(counsellors(people.teamsSupervisedBy(actor.person()))));
    }

    @GET
    @Path("/counsellors/{counsellor}")
    public Response one(@PathParam("counsellor") String text) {
        UUID counsellor = PostedId.of(text)
                .filter(counsellors(people.teamsSupervisedBy(actor.person()))::contains)
                .orElseThrow(NotFoundException::new);
        Ledger ledger = ledgers.of(List.of(counsellor)).get(0);
        List<SessionFacts> theirs = sessions.ofMyTeams().stream()
                .filter(session -> session.counsellors().contains(counsellor))
                .toList();
        return pages.show(
                "supervision/ledger/one",
                new LedgerPage.One(false, agendas.of(List.of(counsellor)), ledger, rows.of(ledger), lines.of(theirs)));
    }

    private static Set<UUID> counsellors(List<TeamView> teams) {
        Set<UUID> ids = new LinkedHashSet<>();
        teams.forEach(team -> ids.addAll(team.counsellors()));
        return ids;
    }
}
