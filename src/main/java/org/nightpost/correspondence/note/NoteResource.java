package org.nightpost.correspondence.note;

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
import org.nightpost.correspondence.Reading;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Where a counsellor writes the case note of a correspondence. */
@Path("/correspondences/{correspondence}/note")
@RolesAllowed(Role.Names.COUNSELLOR)
public class NoteResource {
    /** The most graphemes of a note. */
    static final int LONGEST = 20_000;

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    CaseNotes notes;

    @Inject
    SaveNote saveNote;

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
    public Response note(@PathParam("correspondence") String text) {
        CorrespondenceId id = correspondence(text);
        NoteView stored = notes.of(id).orElseThrow(NotFoundException::new);
        return show(200, id, stored.rev(), stored.text(), !stored.readable(), Optional.empty(), List.of());
    }

    /** {@code do} is {@code both} to keep the other text before this one. */
    @POST
    public Response save(@PathParam("correspondence") String text) {
        CorrespondenceId id = correspondence(text);
        long rev = Math.max(0, posted.number("base_rev", 0));
        String before = posted.text("do").equals("both") ? posted.text("theirs") + "\n\n" : "";
        String words = PlainText.canonical(before + posted.text("text"));
        int over = PlainText.graphemes(words) - LONGEST;
        List<Problem> problems = over > 0 ? List.of(new Problem("text", "note.problem.long", over)) : List.of();
        if (posted.isAgain() || over > 0) {
            return show(UNPROCESSABLE, id, rev, words, false, Optional.empty(), problems);
        }
        SaveNote.Result result = saveNote.save(id, rev, words);
        if (result instanceof SaveNote.Conflict conflict) {
            NoteView theirs = conflict.theirs();
            return show(CONFLICT, id, theirs.rev(), words, false, Optional.of(theirs), List.of());
        }
        if (result instanceof SaveNote.NotFound) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/correspondences/" + id + "#note")).build();
    }

    private Response show(
            int status,
            CorrespondenceId id,
            long rev,
            String text,
            boolean closed,
            Optional<NoteView> other,
            List<Problem> problems) {
        CorrespondenceFacts here = reading.correspondence(id).orElseThrow(NotFoundException::new);
        String alias = people.profile(here.client()).name();
        return pages.show(
                status, "note/note", new NotePage(id, alias, visit.zone(), rev, text, closed, other, problems));
    }

    private static CorrespondenceId correspondence(String text) {
        return PostedId.of(text).map(CorrespondenceId::new).orElseThrow(NotFoundException::new);
    }
}
