package org.nightpost.supervision.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Supervised;
import org.nightpost.correspondence.note.CaseNotes;
import org.nightpost.correspondence.note.NoteView;
import org.nightpost.html.PlainText;
import org.nightpost.html.SafeHtml;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Visit;

/** The case note for a supervisor who has opened the correspondence. */
@Path("/team/correspondences/{correspondence}/note")
@RolesAllowed(Role.Names.SUPERVISOR)
public class OpenedNoteResource {
    @Inject
    Supervised supervised;

    @Inject
    CaseNotes notes;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    /** The note as it is stored. */
    public record OpenedNotePage(String back, String alias, NoteView note, List<SafeHtml> paragraphs, ZoneId zone) {}

    @GET
    public Response note(@PathParam("correspondence") String text) {
        CorrespondenceId id = CorrespondenceResource.id(text);
        Supervised.View view = supervised.find(id).orElseThrow(NotFoundException::new);
        String back = CorrespondenceResource.path(id);
        return notes.inOpening(id)
                .map(note -> pages.show(
                        "supervision/opening/note",
                        new OpenedNotePage(
                                back,
                                people.profile(view.facts().client()).name(),
                                note,
                                PlainText.paragraphs(note.text()).stream()
                                        .map(PlainText::forReading)
                                        .toList(),
                                visit.zone())))
                .orElseGet(() -> Response.seeOther(URI.create(back)).build());
    }
}
