package org.nightpost.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CaseloadCounts;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.Handovers;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.TeamView;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;

/** The trail for a supervisor: what happened to the letters of their own teams, and what they did themselves. */
@Path("/team/trail")
@RolesAllowed(Role.Names.SUPERVISOR)
public class TeamTrailResource {
    @Inject
    People people;

    @Inject
    CaseloadCounts caseloads;

    @Inject
    Handovers handovers;

    @Inject
    Actor actor;

    @Inject
    TrailPages pages;

    @GET
    public Response trail(@BeanParam TrailFilter filter) {
        return pages.show(scope(), filter);
    }

    /** The same lines as a table for keeping. */
    @GET
    @Path("/table.csv")
    public Response table(@BeanParam TrailFilter filter) {
        return pages.table(scope(), filter);
    }

    private TrailPages.Scope scope() {
        Set<UUID> staff = new HashSet<>(Set.of(actor.person()));
        for (TeamView team : people.teamsSupervisedBy(actor.person())) {
            staff.add(team.id());
            staff.addAll(team.counsellors());
        }
        List<CorrespondenceFacts> correspondences = new ArrayList<>(caseloads.factsOf(staff));
        // Those too whose counsellor has left: they are in no team any more, and their letters still are.
        correspondences.addAll(handovers.ofTeams(staff));
        Set<UUID> within = new HashSet<>(staff);
        for (CorrespondenceFacts facts : correspondences) {
            within.add(facts.id().value());
            within.add(facts.client());
        }
        Map<UUID, String> names = new LinkedHashMap<>();
        people.profiles(within).values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach((Profile profile) -> names.put(profile.id(), profile.name()));
        return new TrailPages.Scope("/team/trail", TrailKind.SUPERVISORS, within, names, names);
    }
}
