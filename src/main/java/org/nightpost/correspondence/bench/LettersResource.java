package org.nightpost.correspondence.bench;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.LetterView;
import org.nightpost.correspondence.OpenLetter;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.TakeBack;
import org.nightpost.correspondence.content.Side;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Role;
import org.nightpost.web.Ahead;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Visit;

/** The letters of a correspondence for its counsellor: the list, one of them, and taking one back. */
@Path("/correspondences/{correspondence}/letters")
@RolesAllowed(Role.Names.COUNSELLOR)
public class LettersResource {
    private static final int ON_A_PAGE = 20;

    @Inject
    Reading reading;

    @Inject
    OpenLetter openLetter;

    @Inject
    TakeBack takeBack;

    @Inject
    LetterSheets sheets;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    @GET
    public Response history(
            @PathParam("correspondence") String text, @QueryParam("page") @DefaultValue("1") String wanted) {
        CorrespondenceId id = BenchResource.correspondence(text);
        CorrespondenceFacts facts = reading.correspondence(id).orElseThrow(NotFoundException::new);
        List<LetterFacts> letters = new ArrayList<>(reading.history(id));
        Collections.reverse(letters);
        int last = Math.max(1, (letters.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(last, page(wanted));
        List<LetterFacts> shown =
                letters.stream().skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
        Map<UUID, String> names = names(facts.client(), letters);
        return pages.show(
                "bench/history",
                new HistoryPage(id, names.getOrDefault(facts.client(), ""), visit.zone(), names, shown, page, last));
    }

    /** A client's letter is opened by this, unless a browser only fetches ahead. */
    @GET
    @Path("/{letter}")
    public Response letter(@PathParam("correspondence") String text, @PathParam("letter") String letter) {
        return show(200, BenchResource.correspondence(text), letter(letter), Optional.empty());
    }

    @POST
    @Path("/{letter}/take-back")
    public Response takeBack(@PathParam("correspondence") String text, @PathParam("letter") String letter) {
        CorrespondenceId id = BenchResource.correspondence(text);
        LetterId letterId = letter(letter);
        if (posted.isAgain()) {
            return seeOther("/correspondences/" + id + "/letters/" + letterId);
        }
        TakeBack.Result result = takeBack.takeBack(letterId);
        if (result instanceof TakeBack.TooLate late) {
            return show(409, id, letterId, Optional.of(late.openedAt()));
        }
        if (result instanceof TakeBack.Unreadable) {
            return show(409, id, letterId, Optional.empty());
        }
        // Also where there is no such letter: a second press of the button comes to the draft that the first one made.
        return seeOther("/correspondences/" + id);
    }

    private Response show(int status, CorrespondenceId id, LetterId letter, Optional<Instant> tooLate) {
        Optional<LetterView> found = Ahead.is(headers, request) ? reading.letter(letter) : openLetter.open(letter);
        LetterView view = found.filter(it -> it.correspondence().id().equals(id) && it.reader() == Side.COUNSELLOR)
                .orElseThrow(NotFoundException::new);
        return pages.show(status, "bench/letter", sheets.of(view, tooLate, () -> reading.history(id)));
    }

    static Map<UUID, Instant> sent(List<LetterFacts> letters) {
        Map<UUID, Instant> sent = new HashMap<>();
        letters.forEach(letter -> sent.put(letter.id().value(), letter.sentAt()));
        return sent;
    }

    private Map<UUID, String> names(UUID client, List<LetterFacts> letters) {
        Set<UUID> wanted = new HashSet<>(Set.of(client));
        letters.forEach(letter -> wanted.add(letter.author()));
        Map<UUID, String> names = new HashMap<>();
        for (Profile profile : people.profiles(wanted).values()) {
            names.put(profile.id(), profile.name());
        }
        return names;
    }

    private static int page(String wanted) {
        try {
            return Math.max(1, Integer.parseInt(wanted));
        } catch (NumberFormatException odd) {
            throw new NotFoundException(odd);
        }
    }

    private static LetterId letter(String text) {
        try {
            return LetterId.of(text);
        } catch (IllegalArgumentException odd) {
            throw new NotFoundException(odd);
        }
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
