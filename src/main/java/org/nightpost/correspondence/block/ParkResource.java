package org.nightpost.correspondence.block;

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
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.ParkLetter;
import org.nightpost.correspondence.Parked;
import org.nightpost.correspondence.Reading;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Where a counsellor puts a letter aside, with a note to themselves, and takes it up again. */
@Path("/correspondences/{correspondence}")
@RolesAllowed(Role.Names.COUNSELLOR)
public class ParkResource {
    /** The most graphemes of the note. */
    static final int LONGEST = 500;

    private static final int UNPROCESSABLE = 422;

    @Inject
    Park park;

    @Inject
    ParkLetter parkLetter;

    @Inject
    Parked parked;

    @Inject
    BlockWork work;

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

    @GET
    @Path("/park")
    public Response page(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = here(text);
        return show(200, here, parked.of(here.id()).map(Parked.View::note).orElse(""), List.of());
    }

    @POST
    @Path("/park")
    public Response park(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = here(text);
        String note = PlainText.canonical(posted.text("note"));
        int over = PlainText.graphemes(note) - LONGEST;
        if (posted.isAgain() || over > 0) {
            return show(
                    UNPROCESSABLE,
                    here,
                    note,
                    over > 0 ? List.of(new Problem("note", "block.park.long", over)) : List.of());
        }
        if (!park.park(here.id(), note)) {
            throw new NotFoundException();
        }
        return seeOther(work.at(here.id())
                .line()
                .flatMap(AtWork.Line::next)
                .map(next -> "/correspondences/" + next)
                .orElse("/block"));
    }

    @POST
    @Path("/park/undo")
    public Response takeUp(@PathParam("correspondence") String text) {
        CorrespondenceFacts here = here(text);
        if (!posted.isAgain()) {
            parkLetter.takeUp(here.id());
        }
        return seeOther("/correspondences/" + here.id());
    }

    /** Somebody who counsels may be a client elsewhere: there is no bench of theirs. */
    private CorrespondenceFacts here(String text) {
        return PostedId.of(text)
                .flatMap(id -> reading.correspondence(new CorrespondenceId(id)))
                .filter(facts -> !facts.client().equals(visit.person()))
                .orElseThrow(NotFoundException::new);
    }

    private Response show(int status, CorrespondenceFacts here, String note, List<Problem> problems) {
        return pages.show(
                status,
                "block/park",
                new ParkPage(
                        here.id(),
                        people.profile(here.client()).name(),
                        visit.zone(),
                        note,
                        park.promised(here.id()),
                        park.next(here.id()),
                        park.isMissed(here.id()),
                        LONGEST,
                        problems));
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
