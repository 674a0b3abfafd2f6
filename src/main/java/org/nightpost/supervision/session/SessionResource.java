package org.nightpost.supervision.session;

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
import java.util.Set;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.html.PlainText;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** A supervision session: for who was there and for the supervisors of the team, who can put it right. */
@Path("/supervision/sessions/{session}")
public class SessionResource {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    Sessions sessions;

    @Inject
    SessionLines lines;

    @Inject
    ChangeSession change;

    @Inject
    Visit visit;

    @Inject
    PortalClock clock;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    @GET
    @RolesAllowed({Role.Names.COUNSELLOR, Role.Names.SUPERVISOR})
    public Response read(@PathParam("session") String text) {
        SessionView view = find(text);
        SessionPage.Line line = lines.of(List.of(view.facts())).get(0);
        String words = view.words().orElse("");
        return pages.show(
                "supervision/session/read",
                new SessionPage.Read(
                        line,
                        view.words().isPresent(),
                        PlainText.paragraphs(words).stream()
                                .map(PlainText::forReading)
                                .toList(),
                        view.mayChange() ? Optional.of(changePath(view)) : Optional.empty(),
                        view.mayChange() ? "/team/supervision" : "/supervision"));
    }

    @GET
    @Path("/change")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response form(@PathParam("session") String text) {
        SessionView view = changeable(text);
        return show(200, view, SessionForm.of(view), false, List.of());
    }

    @POST
    @Path("/change")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response change(@PathParam("session") String text) {
        SessionView view = changeable(text);
        SessionForm typed = SessionForm.of(posted);
        SessionForm form = new SessionForm(
                view.facts().id(),
                typed.rev(),
                typed.on(),
                typed.length(),
                SessionForm.of(view).counsellors(),
                Set.of(),
                typed.words());
        List<Problem> problems =
                form.problems(clock.instant().atZone(visit.zone()).toLocalDate());
        if (!problems.isEmpty() || posted.isAgain()) {
            return show(UNPROCESSABLE, view, form, false, posted.isAgain() ? List.of() : problems);
        }
        return switch (change.change(form.form(), form.rev(), form.held())) {
            case DONE -> Response.seeOther(URI.create(path(view))).build();
            case CONFLICT -> conflict(view, form);
            case NOT_HELD ->
                show(CONFLICT, view, form, false, List.of(new Problem("words", "supervision.session.problem.held")));
            case NOT_FOUND -> throw new NotFoundException();
        };
    }

    /** The form goes on from what is stored now: saved once more, it takes its place knowingly. */
    private Response conflict(SessionView view, SessionForm form) {
        SessionForm next = new SessionForm(
                form.form(), view.rev(), form.on(), form.length(), form.counsellors(), Set.of(), form.words());
        return show(CONFLICT, view, next, true, List.of());
    }

    private Response show(int status, SessionView view, SessionForm form, boolean conflict, List<Problem> problems) {
        SessionPage.Line line = lines.of(List.of(view.facts())).get(0);
        return pages.show(
                status,
                "supervision/session/fill",
                new SessionPage.Fill(
                        changePath(view),
                        path(view),
                        line.team(),
                        List.of(),
                        line.counsellors(),
                        List.of(),
                        form,
                        conflict ? view.words() : Optional.empty(),
                        view.words().isEmpty(),
                        problems));
    }

    private SessionView changeable(String text) {
        return Optional.of(find(text)).filter(SessionView::mayChange).orElseThrow(NotFoundException::new);
    }

    private SessionView find(String text) {
        UUID id = PostedId.of(text).orElseThrow(NotFoundException::new);
        return sessions.open(id).orElseThrow(NotFoundException::new);
    }

    private static String path(SessionView view) {
        return "/supervision/sessions/" + view.facts().id();
    }

    private static String changePath(SessionView view) {
        return path(view) + "/change";
    }
}
