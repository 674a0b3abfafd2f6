package org.nightpost.correspondence.cover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.Covers;
import org.nightpost.correspondence.EndAbsence;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.schedule.block.Away;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** A counsellor is back early, or does not go at all. */
@Path("/absences/{absence}/end")
@RolesAllowed(Role.Names.COUNSELLOR)
public class EndResource {
    private static final int UNPROCESSABLE = 422;

    @Inject
    EndAbsence endAbsence;

    @Inject
    Looking looking;

    @Inject
    Covers covers;

    @Inject
    People people;

    @Inject
    Visit visit;

    @Inject
    PortalClock clock;

    @Inject
    Posted posted;

    @Inject
    Pages pages;

    @GET
    public Response page(@PathParam("absence") String text) {
        Away away = endAbsence.find(id(text)).orElseThrow(NotFoundException::new);
        return show(200, away, UUID.randomUUID(), letters(away), List.of());
    }

    @POST
    public Response end(@PathParam("absence") String text) {
        Optional<Away> found = endAbsence.find(id(text));
        if (found.isEmpty()) {
            if (!endAbsence.isMine(id(text))) {
                throw new NotFoundException();
            }
            // It has ended: the button was pressed twice, or too late.
            return Response.seeOther(URI.create("/absences")).build();
        }
        UUID form = PostedId.of(posted.text("form")).orElseGet(UUID::randomUUID);
        LettersToAll typed = letters(found.get()).typed(posted);
        List<Problem> problems = typed.problems();
        if (!problems.isEmpty() || posted.isAgain()) {
            return show(problems.isEmpty() ? 200 : UNPROCESSABLE, found.get(), form, typed, problems);
        }
        endAbsence.end(found.get().id(), form, typed.contents());
        return Response.seeOther(URI.create("/absences")).build();
    }

    private LettersToAll letters(Away away) {
        List<CorrespondenceFacts> told = covers.mine().stream()
                .filter(facts -> facts.cover()
                        .filter(cover -> cover.absence().equals(away.id()))
                        .isPresent())
                .toList();
        String key = hasBegun(away) ? "absence.back.words" : "absence.cancel.words";
        String cover = cover(away);
        return LettersToAll.to(told, language -> looking.words(key, language, away, cover));
    }

    private String cover(Away away) {
        return away.cover()
                .map(person -> people.staffNames(List.of(person)).getOrDefault(person, "?"))
                .orElse("");
    }

    private boolean hasBegun(Away away) {
        LocalDate today = clock.instant().atZone(visit.zone()).toLocalDate();
        return !away.first().isAfter(today);
    }

    private Response show(int status, Away away, UUID form, LettersToAll letters, List<Problem> problems) {
        EndPage page = new EndPage(
                "/absences/" + away.id() + "/end",
                form,
                hasBegun(away),
                away.first(),
                away.last(),
                cover(away),
                letters,
                problems);
        return pages.show(status, "correspondence/cover/end", page);
    }

    private static UUID id(String text) {
        return PostedId.of(text).orElseThrow(NotFoundException::new);
    }
}
