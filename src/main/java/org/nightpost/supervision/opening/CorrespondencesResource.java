package org.nightpost.supervision.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.Supervised;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;

/** The correspondences of a supervisor's teams, by counsellor and alias: the way to the page of each. */
@Path("/team/correspondences")
@RolesAllowed(Role.Names.SUPERVISOR)
public class CorrespondencesResource {
    @Inject
    Supervised supervised;

    @Inject
    People people;

    @Inject
    Pages pages;

    /** By counsellor, then by alias. */
    public record CorrespondencesPage(List<Line> lines) {}

    /** One of them. */
    public record Line(String path, String alias, String counsellor) {}

    @GET
    public Response correspondences() {
        List<CorrespondenceFacts> all = supervised.all();
        Set<UUID> who = new HashSet<>();
        all.forEach(facts -> who.addAll(List.of(facts.client(), facts.counsellor())));
        Map<UUID, Profile> names = people.profiles(who);
        List<Line> lines = all.stream()
                .map(facts -> new Line(
                        CorrespondenceResource.path(facts.id()),
                        CorrespondencePages.name(names, facts.client()),
                        CorrespondencePages.name(names, facts.counsellor())))
                .sorted(Comparator.comparing(Line::counsellor).thenComparing(Line::alias))
                .toList();
        return pages.show("supervision/opening/correspondences", new CorrespondencesPage(lines));
    }
}
