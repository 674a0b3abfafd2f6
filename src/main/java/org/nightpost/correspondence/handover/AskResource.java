package org.nightpost.correspondence.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.AskForChange;
import org.nightpost.correspondence.Changes;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.WhoReads;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** A client asks for another counsellor, and reads what happens then, and by when. */
@Path("/change/{correspondence}")
@RolesAllowed(Role.Names.CLIENT)
public class AskResource {
    private static final int UNPROCESSABLE = 422;

    @Inject
    AskForChange ask;

    @Inject
    Changes changes;

    @Inject
    Reading reading;

    @Inject
    WhoReads whoReads;

    @Inject
    People people;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    /**
     * The page.
     *
     * @param counsellor who answers now, ready to stand inside a sentence
     * @param supervisors who read it, the same way
     * @param day by which there is an answer, in words
     * @param asked when the client asked, in words; empty if no wish is open
     */
    public record AskPage(
            String path,
            String counsellor,
            String supervisors,
            String day,
            String asked,
            UUID form,
            String words,
            boolean tell,
            List<Problem> problems) {}

    @GET
    public Response page(@PathParam("correspondence") String text) {
        return show(200, find(text), UUID.randomUUID(), "", false, List.of());
    }

    /** {@code do} is {@code back} to ask for it no more. */
    @POST
    public Response ask(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = find(text);
        UUID form = PostedId.of(posted.text("form")).orElseGet(UUID::randomUUID);
        String words = PlainText.canonical(posted.text("words"));
        boolean tell = posted.has("tell");
        List<Problem> problems = HandoverForm.tooLong("words", words).stream().toList();
        if (!problems.isEmpty() || posted.isAgain()) {
            return show(UNPROCESSABLE, here, form, words, tell, problems);
        }
        boolean found =
                posted.text("do").equals("back") ? ask.takeBack(here.id()) : ask.ask(here.id(), form, words, tell);
        if (!found) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create(path(here))).build();
    }

    private Response show(
            int status, CorrespondenceFacts here, UUID form, String words, boolean tell, List<Problem> problems) {
        Optional<Changes.Asked> asked = changes.wishedByMe(here.id());
        Instant by = asked.map(Changes.Asked::answerBy).orElseGet(ask::answerBy);
        String supervisors = whoReads.of(here.id())
                .map(view -> people.supervisorsOf(view.team()).stream()
                        .map(Profile::name)
                        .map(Names::isolated)
                        .collect(Collectors.joining(", ")))
                .orElse("");
        AskPage page = new AskPage(
                path(here),
                Names.isolated(people.profile(here.counsellor()).name()),
                supervisors,
                visit.texts().day(by, visit.zone()),
                asked.map(one -> visit.texts().day(one.askedAt(), visit.zone())).orElse(""),
                form,
                words,
                tell,
                problems);
        return pages.show(status, "correspondence/handover/ask", page);
    }

    private CorrespondenceFacts find(String text) {
        return PostedId.of(text)
                .flatMap(id -> reading.correspondence(new CorrespondenceId(id)))
                .filter(here -> here.client().equals(visit.person()))
                .orElseThrow(NotFoundException::new);
    }

    private static String path(CorrespondenceFacts here) {
        return "/change/" + here.id();
    }
}
