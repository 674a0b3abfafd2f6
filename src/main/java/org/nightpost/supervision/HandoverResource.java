package org.nightpost.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.HandOver;
import org.nightpost.correspondence.HandoverPlan;
import org.nightpost.correspondence.Handovers;
import org.nightpost.correspondence.ProposeHandover;
import org.nightpost.correspondence.handover.HandoverForm;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/**
 * A supervisor proposes who answers next, or hands over at once what somebody has left behind or is too ill to answer: one
 * correspondence, several, or all. Each is its own deed, so that one that cannot be opened keeps none of the others back.
 */
@Path("/team/handover/{counsellor}")
@RolesAllowed(Role.Names.SUPERVISOR)
public class HandoverResource {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    HandoverPages handoverPages;

    @Inject
    HandOver handOver;

    @Inject
    ProposeHandover propose;

    @Inject
    People people;

    @Inject
    Visit visit;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /** @param of the one correspondence to begin with */
    @GET
    @Reauthenticated
    public Response page(@PathParam("counsellor") String counsellor, @QueryParam("of") @DefaultValue("") String of) {
        return pages.show("supervision/handover", handoverPages.first(id(counsellor), PostedId.of(of)));
    }

    @POST
    @Reauthenticated
    public Response handOver(@PathParam("counsellor") String text) {
        UUID from = id(text);
        List<Handovers.Waiting> all = handoverPages.of(from);
        if (all.isEmpty() && !posted.has("words")) {
            // Who never had the form is led to a page that is not there.
            return Response.seeOther(URI.create("/team/handover/" + from)).build();
        }
        HandoverPages.Typed typed = typed();
        List<Problem> problems = problems(typed);
        if (!problems.isEmpty() || posted.isAgain()) {
            return all.isEmpty() ? refused(from, typed, "nothing") : show(UNPROCESSABLE, from, all, typed, problems);
        }
        return each(from, all, typed)
                .map(why -> refused(from, typed, why))
                .orElseGet(() -> Response.seeOther(URI.create("/team")).build());
    }

    /** The page as it is now, what happened, and the words that were not sent. */
    private Response refused(UUID from, HandoverPages.Typed typed, String why) {
        Problem problem = new Problem("chosen", "supervision.handover.problem." + why);
        return show(CONFLICT, from, handoverPages.of(from), typed, List.of(problem));
    }

    /** What kept the first of them back that was; the others are done. */
    private Optional<String> each(UUID from, List<Handovers.Waiting> all, HandoverPages.Typed typed) {
        Map<UUID, ZoneId> zones = zones(all);
        Optional<String> refused = Optional.empty();
        for (UUID each : typed.chosen()) {
            CorrespondenceId id = new CorrespondenceId(each);
            HandoverPlan plan = typed.form().plan(zones.getOrDefault(each, visit.zone()));
            String why = typed.form().isAtOnce()
                    ? key(handOver.handOver(id, from, plan, typed.form().letter()))
                    : key(propose.propose(id, from, plan, typed.form().letter()));
            if (!why.isEmpty()) {
                refused = refused.or(() -> Optional.of(why));
            }
        }
        return refused;
    }

    /** Where each client lives: the day is theirs, as they are told it. */
    private Map<UUID, ZoneId> zones(List<Handovers.Waiting> all) {
        Map<UUID, Profile> clients = people.profiles(
                all.stream().map(waiting -> waiting.facts().client()).toList());
        Map<UUID, ZoneId> zones = new HashMap<>();
        for (Handovers.Waiting waiting : all) {
            Profile client = clients.get(waiting.facts().client());
            if (client != null) {
                zones.put(waiting.facts().id().value(), client.zone());
            }
        }
        return zones;
    }

    private static String key(HandOver.Result result) {
        return switch (result) {
            case DONE, DONE_BEFORE -> "";
            case NOT_HELD -> "held";
            case NOT_TAKEN -> "to";
            case BACK -> "back";
            case NOT_FOUND -> "elsewhere";
            case CHANGED -> "changed";
        };
    }

    private static String key(ProposeHandover.Result result) {
        return switch (result) {
            case DONE, DONE_BEFORE -> "";
            case NOT_HELD -> "held";
            case NOT_TAKEN -> "to";
            case NOT_FOUND -> "elsewhere";
            case CHANGED -> "changed";
        };
    }

    /** Also what is no longer on the page: of that, too, it is said what became of it. */
    private HandoverPages.Typed typed() {
        Set<UUID> chosen = posted.all("chosen").stream()
                .flatMap(id -> PostedId.of(id).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new HandoverPages.Typed(chosen, HandoverForm.of(posted));
    }

    private List<Problem> problems(HandoverPages.Typed typed) {
        List<Problem> problems = new ArrayList<>();
        if (typed.chosen().isEmpty()) {
            problems.add(new Problem("chosen", "supervision.handover.problem.none"));
        }
        problems.addAll(typed.form().problems(handoverPages.today()));
        return problems;
    }

    private Response show(
            int status, UUID from, List<Handovers.Waiting> all, HandoverPages.Typed typed, List<Problem> problems) {
        return pages.show(status, "supervision/handover", handoverPages.page(from, all, typed, problems));
    }

    private static UUID id(String text) {
        return PostedId.of(text).orElseThrow(NotFoundException::new);
    }
}
