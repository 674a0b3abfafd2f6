package org.nightpost.correspondence.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.GiveBack.Way;
import org.nightpost.correspondence.LostSecondStep;
import org.nightpost.correspondence.Reading;
import org.nightpost.people.People;
import org.nightpost.security.Actor;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.security.factor.SecondFactors;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/** A counsellor helps a client in who has lost their phone, their key and their spare codes. */
@Path("/correspondences/{correspondence}/second-step")
@RolesAllowed(Role.Names.COUNSELLOR)
public class ClientStepResource {
    private static final String WAYS = "way";
    private static final int UNPROCESSABLE = 422;

    /** The agreed phrase is for letters; somebody who cannot sign in is on the telephone, or there. */
    private static final List<Way> OFFERED = List.of(Way.CALL, Way.FACE);

    @Inject
    LostSecondStep lost;

    @Inject
    SecondFactors factors;

    @Inject
    Reading reading;

    @Inject
    People people;

    @Inject
    Actor actor;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * The page.
     *
     * @param on whether the client has a second step
     * @param chosen ways ticked so far
     */
    public record StepPage(
            String path,
            String bench,
            String alias,
            boolean on,
            List<Way> ways,
            Set<Way> chosen,
            List<Problem> problems) {}

    @GET
    @Reauthenticated
    public Response page(@PathParam("correspondence") String correspondence) {
        return show(200, find(correspondence), Set.of(), List.of());
    }

    @POST
    @Reauthenticated
    public Response take(@PathParam("correspondence") String correspondence) {
        CorrespondenceFacts facts = find(correspondence);
        Set<Way> ways = EnumSet.noneOf(Way.class);
        OFFERED.stream().filter(way -> posted.all(WAYS).contains(way.name())).forEach(ways::add);
        if (posted.isAgain() || ways.isEmpty()) {
            Problem none = new Problem(WAYS, "correspondence.recovery.problem.way");
            return show(UNPROCESSABLE, facts, ways, posted.isAgain() ? List.of() : List.of(none));
        }
        lost.takeFromClient(facts.id(), ways);
        return Response.seeOther(URI.create("/correspondences/" + facts.id() + "/second-step"))
                .build();
    }

    private CorrespondenceFacts find(String text) {
        try {
            return reading.correspondence(CorrespondenceId.of(text))
                    .filter(found -> found.counsellor().equals(actor.person()))
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException(none);
        }
    }

    private Response show(int status, CorrespondenceFacts facts, Set<Way> chosen, List<Problem> problems) {
        String bench = "/correspondences/" + facts.id();
        StepPage page = new StepPage(
                bench + "/second-step",
                bench,
                people.profile(facts.client()).name(),
                factors.isOn(facts.client()),
                OFFERED,
                chosen,
                problems);
        return pages.show(status, "correspondence/recovery/second-step", page);
    }
}
