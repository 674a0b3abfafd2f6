package org.nightpost.correspondence.lookback;

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
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Reading;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Three questions to a client about the way, apart from everything else. None has to be answered. */
@Path("/looking-back/{correspondence}")
@RolesAllowed(Role.Names.CLIENT)
public class LookBackResource {
    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST = 4_000;

    @Inject
    LookBacks lookBacks;

    @Inject
    SayLookBack sayLookBack;

    @Inject
    Reading reading;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    /**
     * The form.
     *
     * @param counsellor ready to stand inside a sentence
     * @param back where the client comes from
     * @param said whether something is kept
     */
    public record LookBackPage(
            String path,
            String back,
            String counsellor,
            boolean said,
            Words words,
            boolean named,
            int together,
            List<Problem> problems) {
        @Override
        public String toString() {
            return "LookBackPage[" + path + "]";
        }
    }

    @GET
    public Response page(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = find(text);
        Optional<LookBacks.Own> own = lookBacks.own(here.id());
        return show(
                200,
                here,
                own.map(LookBacks.Own::words).orElse(Words.NONE),
                own.map(LookBacks.Own::named).orElse(false),
                List.of());
    }

    @POST
    public Response say(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = find(text);
        Words words = new Words(
                PlainText.canonical(posted.text("helped")),
                PlainText.canonical(posted.text("missing")),
                Words.ANSWERS.contains(posted.text("again")) ? posted.text("again") : "");
        boolean named = posted.has("named");
        List<Problem> problems = new ArrayList<>();
        tooLong("helped", words.helped()).ifPresent(problems::add);
        tooLong("missing", words.missing()).ifPresent(problems::add);
        if (posted.isAgain() || !problems.isEmpty()) {
            return show(UNPROCESSABLE, here, words, named, posted.isAgain() ? List.of() : problems);
        }
        if (!sayLookBack.say(here.id(), words, named)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create(path(here.id()))).build();
    }

    private static Optional<Problem> tooLong(String field, String text) {
        int over = PlainText.graphemes(text) - LONGEST;
        return over > 0 ? Optional.of(new Problem(field, "ending.problem.long", over)) : Optional.empty();
    }

    private CorrespondenceFacts find(String text) {
        return PostedId.of(text)
                .flatMap(id -> reading.correspondence(new CorrespondenceId(id)))
                .filter(here -> here.client().equals(visit.person()))
                .filter(here -> here.course().isEnded())
                .orElseThrow(NotFoundException::new);
    }

    private Response show(int status, CorrespondenceFacts here, Words words, boolean named, List<Problem> problems) {
        return pages.show(
                status,
                "correspondence/lookback/client",
                new LookBackPage(
                        path(here.id()),
                        "/ending/" + here.id(),
                        "\u2068" + people.profile(here.counsellor()).name() + "\u2069",
                        lookBacks.own(here.id()).isPresent(),
                        words,
                        named,
                        LookBacks.TOGETHER,
                        problems));
    }

    /** Where the client of this correspondence is asked. */
    public static String path(CorrespondenceId id) {
        return "/looking-back/" + id;
    }
}
