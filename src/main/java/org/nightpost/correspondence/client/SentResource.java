package org.nightpost.correspondence.client;

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
import org.nightpost.correspondence.Care;
import org.nightpost.correspondence.ClientHome;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.LetterView;
import org.nightpost.correspondence.PromptView;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.TakeBack;
import org.nightpost.correspondence.content.Side;
import org.nightpost.people.ServiceTerms;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;

/** After sending: that it arrived, who answers by when, what helps until then, and the way back. */
@Path("/letters/{letter}")
@RolesAllowed(Role.Names.CLIENT)
public class SentResource {
    private static final int CONFLICT = 409;

    @Inject
    Reading reading;

    @Inject
    TakeBack takeBack;

    @Inject
    ClientHome home;

    @Inject
    Company company;

    @Inject
    Care care;

    @Inject
    Phrases phrases;

    @Inject
    PromiseWords words;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    /**
     * A letter of the client that is under way.
     *
     * @param path of the letter
     * @param counsellor ready to stand inside a sentence
     * @param gone they have left, and nobody has been chosen yet
     * @param title that it arrived, and when
     * @param said what was promised; empty if nothing was
     * @param openedAt the day on which the counsellor opened it, in words: never the minute; empty if not yet
     * @param urgent whether they said that it is urgent for them: help stands first
     * @param many whether they wrote many letters in a short time
     * @param terms phone and hours of the service
     */
    public record SentPage(
            String path,
            String counsellor,
            boolean gone,
            String title,
            Optional<Said> said,
            Optional<String> openedAt,
            boolean urgent,
            boolean many,
            ServiceTerms terms) {
        public String takeBack() {
            return path + "/take-back";
        }
    }

    @GET
    @Path("/sent")
    public Response sent(@PathParam("letter") String letter) {
        return pages.show("correspondence/client/sent", page(own(letter)));
    }

    /** Asks once before it is taken back: the promise goes with it. */
    @GET
    @Path("/take-back")
    public Response ask(@PathParam("letter") String letter) {
        return pages.show("correspondence/client/take-back", page(own(letter)));
    }

    /** Makes it a draft again and shows it in its box. */
    @POST
    @Path("/take-back")
    public Response takeBack(@PathParam("letter") String letter) {
        LetterView view = own(letter);
        if (posted.isAgain()) {
            return pages.show("correspondence/client/take-back", page(view));
        }
        TakeBack.Result result = takeBack.takeBack(view.facts().id());
        if (result instanceof TakeBack.TakenBack) {
            return Response.seeOther(URI.create(box(view) + "#write")).build();
        }
        if (result instanceof TakeBack.NotFound) {
            throw new NotFoundException();
        }
        return pages.show(CONFLICT, "correspondence/client/take-back", page(own(letter)));
    }

    private LetterView own(String letter) {
        return reading.letter(LetterResource.id(letter))
                .filter(view -> view.facts().side() == Side.CLIENT)
                .orElseThrow(NotFoundException::new);
    }

    /** Where the draft can be written on: under the letter it answers. */
    private String box(LetterView view) {
        List<PromptView> answers = view.answers();
        if (!answers.isEmpty()) {
            return WritingPlace.path(answers.get(0).letter());
        }
        return home.rows().stream()
                .filter(row ->
                        row.correspondence().id().equals(view.correspondence().id()))
                .flatMap(row -> row.lastFromCounsellor().stream())
                .map(last -> WritingPlace.path(last.id()))
                .findFirst()
                .orElse("/write");
    }

    private SentPage page(LetterView view) {
        Company.Counsellor counsellor = company.of(view.correspondence());
        List<LetterFacts> history = reading.history(view.correspondence().id());
        return new SentPage(
                WritingPlace.path(view.facts().id()),
                counsellor.name(),
                counsellor.gone(),
                phrases.arrived(view.facts().sentAt()),
                view.promised().map(told -> words.said("sent.promise", told, counsellor)),
                Optional.ofNullable(view.facts().openedAt()).map(phrases::day),
                sent(view, history).map(LetterFacts::urgent).orElse(false),
                care.areMany(history),
                counsellor.terms());
    }

    /** With its mark, which the letter itself does not tell. */
    private static Optional<LetterFacts> sent(LetterView view, List<LetterFacts> history) {
        return history.stream()
                .filter(letter -> letter.id().equals(view.facts().id()))
                .findFirst();
    }
}
