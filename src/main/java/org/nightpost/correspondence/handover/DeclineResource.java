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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nightpost.correspondence.Changes;
import org.nightpost.correspondence.DeclineHandover;
import org.nightpost.correspondence.DeclineWish;
import org.nightpost.deed.PortalClock;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.people.credential.Credential;
import org.nightpost.people.credential.Credentials;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** A client reads who is to answer them, and may say no until the day that was named. Saying nothing is a yes. */
@Path("/handover/{handover}")
@RolesAllowed(Role.Names.CLIENT)
public class DeclineResource {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    Changes changes;

    @Inject
    DeclineHandover decline;

    @Inject
    People people;

    @Inject
    Credentials credentials;

    @Inject
    PortalClock clock;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    /**
     * The page.
     *
     * @param from who answers now, ready to stand inside a sentence
     * @param to who is to answer, the same way
     * @param day from which on they would, in words
     * @param state as in {@link Changes.Facts}
     * @param wish as it was chosen; empty for nothing
     */
    public record DeclinePage(
            String path,
            String from,
            String to,
            boolean trainee,
            Credential credential,
            String day,
            String state,
            boolean open,
            String wish,
            String words,
            List<Problem> problems) {
        public boolean hasForm() {
            return open || !words.isBlank();
        }
    }

    @GET
    public Response page(@PathParam("handover") String text) {
        return show(200, find(text), "", "", List.of());
    }

    @POST
    public Response decline(@PathParam("handover") String text) {
        Changes.Facts facts = find(text);
        String words = PlainText.canonical(posted.text("words"));
        Optional<DeclineWish> wish = Stream.of(DeclineWish.values())
                .filter(one -> one.key().equals(posted.text("wish")))
                .findFirst();
        List<Problem> problems = new ArrayList<>();
        if (wish.isEmpty()) {
            problems.add(new Problem("wish", "change.client.problem.wish"));
        }
        HandoverForm.tooLong("words", words).ifPresent(problems::add);
        if (!problems.isEmpty() || posted.isAgain()) {
            return show(UNPROCESSABLE, facts, posted.text("wish"), words, problems);
        }
        return switch (decline.decline(facts.here().id(), facts.id(), wish.orElseThrow(), words)) {
            case DONE ->
                Response.seeOther(URI.create("/handover/" + facts.id())).build();
            case OVER -> over(facts.id(), wish.orElseThrow(), words);
            case NOT_FOUND -> throw new NotFoundException();
        };
    }

    /** The same form sent twice says nothing new; where it came too late that is said, and the words stay. */
    private Response over(UUID handover, DeclineWish wish, String words) {
        Changes.Facts now = changes.proposedToMe(handover).orElseThrow(NotFoundException::new);
        return now.state().equals("declined")
                ? Response.seeOther(URI.create("/handover/" + handover)).build()
                : show(CONFLICT, now, wish.key(), words, List.of(new Problem("words", "change.client.problem.over")));
    }

    private Response show(int status, Changes.Facts facts, String wish, String words, List<Problem> problems) {
        Profile to = people.profile(facts.to());
        DeclinePage page = new DeclinePage(
                "/handover/" + facts.id(),
                Names.isolated(people.profile(facts.from()).name()),
                Names.isolated(to.name()),
                to.trainee(),
                credentials.of(facts.to()),
                visit.texts().day(facts.decideBy(), visit.zone()),
                facts.state(),
                facts.isOpen() && clock.instant().isBefore(facts.decideBy()),
                wish,
                words,
                problems);
        return pages.show(status, "correspondence/handover/decline", page);
    }

    private Changes.Facts find(String text) {
        return PostedId.of(text).flatMap(changes::proposedToMe).orElseThrow(NotFoundException::new);
    }
}
