package org.nightpost.correspondence.ending;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Desk;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.lookback.LookBackResource;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.people.ServiceTerms;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Where a client ends their letters, finds what was left to them after the end, and asks to go on. */
@Path("/ending/{correspondence}")
@RolesAllowed(Role.Names.CLIENT)
public class ClientEndingResource {
    private static final int UNPROCESSABLE = 422;

    @Inject
    Endings endings;

    @Inject
    EndByClient endByClient;

    @Inject
    Reading reading;

    @Inject
    Desk desk;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    /**
     * The end, for the client.
     *
     * @param lookingBack where the client is asked about the way
     * @param counsellor ready to stand inside a sentence
     * @param ended the day of the end, in words; empty while the letters go on
     * @param last the last day that is named, in words; empty if none is, or it has ended
     * @param ending the one that has taken place or is under way
     * @param draft a letter that is begun and not sent
     * @param typed what stands in the one box of the page
     */
    public record ClientEndingPage(
            String path,
            String lookingBack,
            String counsellor,
            String ended,
            String last,
            Optional<EndingView> ending,
            String asked,
            String draft,
            String typed,
            ServiceTerms terms,
            List<Problem> problems) {
        public boolean isEnded() {
            return !ended.isEmpty();
        }

        @Override
        public String toString() {
            return "ClientEndingPage[" + path + "]";
        }
    }

    @GET
    public Response page(@PathParam("correspondence") String text) {
        return show(200, find(text), "", List.of());
    }

    @POST
    public Response end(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = find(text);
        String words = PlainText.canonical(posted.text("words"));
        return shownAgain(here, words).orElseGet(() -> {
            endByClient.end(here.id(), words);
            return seeOther(here);
        });
    }

    @POST
    @Path("/go-on")
    public Response askToGoOn(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = find(text);
        String words = PlainText.canonical(posted.text("words"));
        return shownAgain(here, words).orElseGet(() -> {
            endByClient.askToGoOn(here.id(), words);
            return seeOther(here);
        });
    }

    private Optional<Response> shownAgain(CorrespondenceFacts here, String words) {
        List<Problem> problems = PlanForm.tooLong("words", words).stream().toList();
        return posted.isAgain() || !problems.isEmpty()
                ? Optional.of(show(UNPROCESSABLE, here, words, posted.isAgain() ? List.of() : problems))
                : Optional.empty();
    }

    private CorrespondenceFacts find(String text) {
        return PostedId.of(text)
                .flatMap(id -> reading.correspondence(new CorrespondenceId(id)))
                .filter(here -> here.client().equals(visit.person()))
                .orElseThrow(NotFoundException::new);
    }

    private Response show(int status, CorrespondenceFacts here, String typed, List<Problem> problems) {
        // A plan is the counsellor's own until its letter is sent.
        Optional<EndingView> ending = endings.of(here).filter(view -> !view.isPlanned());
        ClientEndingPage page = new ClientEndingPage(
                path(here.id()),
                LookBackResource.path(here.id()),
                "\u2068" + people.profile(here.counsellor()).name() + "\u2069",
                here.course()
                        .endedAt()
                        .map(at -> visit.texts().date(at, visit.zone()))
                        .orElse(""),
                here.course().isEnded()
                        ? ""
                        : here.course()
                                .endsAt()
                                .map(at -> visit.texts().date(at.minusMillis(1), visit.zone()))
                                .orElse(""),
                ending,
                ending.flatMap(EndingView::askedAt)
                        .map(at -> visit.texts().date(at, visit.zone()))
                        .orElse(""),
                here.course().isEnded() ? EndingResource.draft(desk, here) : "",
                typed,
                people.service(here.service()).orElseThrow(),
                problems);
        return pages.show(status, "correspondence/ending/client", page);
    }

    /** Where the end of this correspondence is, for its client. */
    public static String path(CorrespondenceId id) {
        return "/ending/" + id;
    }

    private static Response seeOther(CorrespondenceFacts here) {
        return Response.seeOther(URI.create(path(here.id()))).build();
    }
}
