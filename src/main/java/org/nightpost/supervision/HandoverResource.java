package org.nightpost.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.HandOver;
import org.nightpost.correspondence.Handovers;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Problem.Code;
import org.nightpost.correspondence.content.Side;
import org.nightpost.correspondence.content.Words;
import org.nightpost.html.PlainText;
import org.nightpost.security.Reauthenticated;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/**
 * A supervisor hands over what somebody has left behind: one correspondence, several, or all at once. Each is its own deed, so
 * that one that cannot be opened keeps none of the others back.
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
    Posted posted;

    @Inject
    Pages pages;

    @GET
    @Reauthenticated
    public Response page(@PathParam("counsellor") String counsellor) {
        return pages.show("supervision/handover", handoverPages.first(id(counsellor)));
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
        LetterContent letter = letter(typed.words());
        List<Problem> problems = problems(typed, letter);
        if (!problems.isEmpty() || posted.isAgain()) {
            return all.isEmpty() ? refused(from, typed, "nothing") : show(UNPROCESSABLE, from, all, typed, problems);
        }
        return handOver(from, typed, letter)
                .map(why -> refused(from, typed, why))
                .orElseGet(() -> Response.seeOther(URI.create("/team")).build());
    }

    /** The page as it is now, what happened, and the words that were not sent. */
    private Response refused(UUID from, HandoverPages.Typed typed, String why) {
        Problem problem = new Problem("chosen", "supervision.handover.problem." + why);
        return show(CONFLICT, from, handoverPages.of(from), typed, List.of(problem));
    }

    /** What kept the first of them back that was; the others are done. */
    private Optional<String> handOver(UUID from, HandoverPages.Typed typed, LetterContent letter) {
        Optional<String> refused = Optional.empty();
        for (UUID each : typed.chosen()) {
            HandOver.Result result =
                    handOver.handOver(new CorrespondenceId(each), from, typed.to(), typed.form(), letter);
            if (result != HandOver.Result.DONE && result != HandOver.Result.DONE_BEFORE) {
                refused = refused.or(() -> Optional.of(key(result)));
            }
        }
        return refused;
    }

    private static String key(HandOver.Result result) {
        return switch (result) {
            case NOT_HELD -> "held";
            case NOT_TAKEN -> "to";
            case BACK -> "back";
            case NOT_FOUND -> "elsewhere";
            default -> "changed";
        };
    }

    /** Also what is no longer on the page: of that, too, it is said what became of it. */
    private HandoverPages.Typed typed() {
        Set<UUID> chosen = posted.all("chosen").stream()
                .flatMap(id -> PostedId.of(id).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new HandoverPages.Typed(
                PostedId.of(posted.text("form")).orElseGet(UUID::randomUUID),
                chosen,
                PostedId.of(posted.text("to")).orElse(Visit.NOBODY),
                PlainText.canonical(posted.text("words")));
    }

    private static LetterContent letter(String words) {
        return new LetterContent("", List.of(new Passage(UUID.randomUUID(), Words.typed(words)))).tidied();
    }

    private static List<Problem> problems(HandoverPages.Typed typed, LetterContent letter) {
        List<Problem> problems = new ArrayList<>();
        if (typed.chosen().isEmpty()) {
            problems.add(new Problem("chosen", "supervision.handover.problem.none"));
        }
        if (typed.to().equals(Visit.NOBODY)) {
            problems.add(new Problem("to", "supervision.handover.problem.nobody"));
        }
        letter.problemsForSending(Side.COUNSELLOR, false).stream()
                .findFirst()
                .ifPresent(problem -> problems.add(words(problem)));
        return problems;
    }

    private static Problem words(org.nightpost.correspondence.content.Problem problem) {
        if (problem.code() == Code.FIELD_UNFILLED) {
            return new Problem("words", "supervision.handover.problem.fields");
        }
        return problem.code() == Code.PASSAGE_TOO_LONG
                ? new Problem("words", "supervision.handover.problem.long", problem.over())
                : new Problem("words", "supervision.handover.problem.words");
    }

    private Response show(
            int status, UUID from, List<Handovers.Waiting> all, HandoverPages.Typed typed, List<Problem> problems) {
        return pages.show(status, "supervision/handover", handoverPages.page(from, all, typed, problems));
    }

    private static UUID id(String text) {
        return PostedId.of(text).orElseThrow(NotFoundException::new);
    }
}
