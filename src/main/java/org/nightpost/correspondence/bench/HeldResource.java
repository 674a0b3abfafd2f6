package org.nightpost.correspondence.bench;

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
import org.nightpost.correspondence.HeldView;
import org.nightpost.correspondence.OnHold;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.ReleaseLetter;
import org.nightpost.correspondence.TakeBackHeld;
import org.nightpost.correspondence.block.BlockRow;
import org.nightpost.correspondence.block.BlockView;
import org.nightpost.correspondence.block.BlockWork;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Visit;

/** A letter that is held, for its writer: to be read, taken back, or sent at once. */
@Path("/correspondences/{correspondence}/held")
@RolesAllowed(Role.Names.COUNSELLOR)
public class HeldResource {
    private static final int CONFLICT = 409;

    @Inject
    Reading reading;

    @Inject
    OnHold onHold;

    @Inject
    TakeBackHeld takeBackHeld;

    @Inject
    ReleaseLetter releaseLetter;

    @Inject
    BlockWork work;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    /** Once it has gone, or is a draft again, the bench. */
    @GET
    public Response held(@PathParam("correspondence") String text) {
        CorrespondenceId id = BenchResource.correspondence(text);
        CorrespondenceFacts here = reading.correspondence(id).orElseThrow(NotFoundException::new);
        return onHold.of(id)
                .map(view -> pages.show("bench/held", page(here, view, false)))
                .orElseGet(() -> WriteReply.seeOther("/correspondences/" + id));
    }

    /** Also where it is a draft already: a second press of the button comes to the draft that the first one made. */
    @POST
    @Path("/take-back")
    public Response takeBack(@PathParam("correspondence") String text) {
        CorrespondenceId id = BenchResource.correspondence(text);
        if (posted.isAgain()) {
            return WriteReply.seeOther("/correspondences/" + id + "/held");
        }
        return switch (takeBackHeld.takeBack(id)) {
            case DONE -> WriteReply.seeOther("/correspondences/" + id + "#draft");
            case UNREADABLE ->
                pages.show(CONFLICT, "bench/held", page(facts(id), onHold.of(id).orElseThrow(), true));
            case NOT_FOUND -> throw new NotFoundException();
        };
    }

    @POST
    @Path("/now")
    public Response now(@PathParam("correspondence") String text) {
        CorrespondenceId id = BenchResource.correspondence(text);
        facts(id);
        if (posted.isAgain()) {
            return WriteReply.seeOther("/correspondences/" + id + "/held");
        }
        boolean gone = releaseLetter.now(id) || onHold.of(id).isEmpty();
        return Response.seeOther(URI.create("/correspondences/" + id + (gone ? "/sent" : "/held")))
                .build();
    }

    private CorrespondenceFacts facts(CorrespondenceId id) {
        return reading.correspondence(id).orElseThrow(NotFoundException::new);
    }

    private HeldPage page(CorrespondenceFacts here, HeldView view, boolean shut) {
        Optional<LetterContent> words = onHold.words(here.id()).flatMap(Opened::value);
        Optional<BlockView> block = work.open();
        return new HeldPage(
                here.id(),
                people.profile(here.client()).name(),
                here.language(),
                visit.name(),
                visit.zone(),
                view,
                block.filter(it -> view.goesWith(it.id())).isPresent(),
                words.isPresent(),
                words.map(LetterContent::subject).orElse(""),
                words.map(it -> ReadPart.of(
                                it, LettersResource.sent(reading.history(here.id())), List.of(), visit.texts()))
                        .orElse(List.of()),
                block.flatMap(it -> it.after(here.id())).map(this::next),
                block.isPresent(),
                shut);
    }

    private SentPage.Next next(BlockRow row) {
        return new SentPage.Next(
                row.id(),
                people.profile(row.row().correspondence().client()).name(),
                row.row().minutesToRead());
    }
}
