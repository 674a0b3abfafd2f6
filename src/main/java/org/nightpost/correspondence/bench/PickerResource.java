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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CaseloadLetters;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Desk;
import org.nightpost.correspondence.DraftPage;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.SaveDraft;
import org.nightpost.correspondence.Writing;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Side;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Role;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/**
 * Puts prompts and materials into the reply that its writer has used before. The bench has saved the reply before it leads
 * here, and what is chosen is added to what is stored then.
 */
@Path("/correspondences/{correspondence}/picker")
@RolesAllowed(Role.Names.COUNSELLOR)
public class PickerResource {
    /** The most that are shown. */
    static final int MOST = 60;

    /** How many of their last letters are looked through. */
    private static final int LETTERS = 200;

    private static final int UNPROCESSABLE = 422;

    @Inject
    CaseloadLetters letters;

    @Inject
    Reading reading;

    @Inject
    Desk desk;

    @Inject
    SaveDraft saveDraft;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    Visit visit;

    @GET
    public Response picker(
            @PathParam("correspondence") String text, @QueryParam("spot") @DefaultValue("") String spot) {
        CorrespondenceId id = BenchResource.correspondence(text);
        UUID submission = counsellors(id).submission();
        return show(200, id, spot, submission, UUID.randomUUID(), Set.of(), List.of());
    }

    @POST
    public Response put(@PathParam("correspondence") String text) {
        CorrespondenceId id = BenchResource.correspondence(text);
        UUID submission = PostedId.of(posted.text("submission")).orElseThrow(NotFoundException::new);
        UUID seed = PostedId.of(posted.text("seed")).orElseThrow(NotFoundException::new);
        Set<String> chosen = new HashSet<>(posted.all("pick"));
        boolean looks = posted.isAgain() || posted.text("do").equals("find");
        if (looks || chosen.isEmpty()) {
            List<Problem> problems = looks ? List.of() : List.of(new Problem("picks", "bench.picker.problem.none"));
            return show(looks ? 200 : UNPROCESSABLE, id, posted.text("spot"), submission, seed, chosen, problems);
        }
        List<Part> parts = picks(id).stream()
                .filter(pick -> chosen.contains(pick.id()))
                .map(pick -> pick.again(seed.toString()))
                .toList();
        if (!put(id, submission, parts)) {
            // Another window saved at this very moment: once more, into what it saved.
            put(id, submission, parts);
        }
        String anchor = parts.isEmpty() ? "draft" : PartView.id(parts.get(0).id());
        return Response.seeOther(URI.create("/correspondences/" + id + "#" + anchor))
                .build();
    }

    /** Into the reply it was meant for, and no other: if that has been sent, nothing is put anywhere. */
    private boolean put(CorrespondenceId id, UUID submission, List<Part> parts) {
        Writing writing = counsellors(id);
        if (!writing.submission().equals(submission)) {
            return true;
        }
        LetterContent words = writing.content().value().orElseGet(() -> LetterContent.empty(Side.COUNSELLOR));
        LetterContent more = Spot.put(words, posted.text("spot"), parts);
        SaveDraft.Result result = saveDraft.save(new DraftPage(id, submission, writing.rev(), writing.seen(), more));
        return result instanceof SaveDraft.Saved;
    }

    private Writing counsellors(CorrespondenceId id) {
        // Somebody who counsels may be a client elsewhere: there they have no bench.
        return reading.correspondence(id)
                .filter(facts -> !facts.client().equals(visit.person()))
                .flatMap(facts -> desk.writing(facts.id()))
                .orElseThrow(NotFoundException::new);
    }

    private List<Pick> picks(CorrespondenceId here) {
        return Pick.all(letters.written(LETTERS).letters(), here);
    }

    private Response show(
            int status,
            CorrespondenceId id,
            String spot,
            UUID submission,
            UUID seed,
            Set<String> chosen,
            List<Problem> problems) {
        CorrespondenceFacts here = reading.correspondence(id).orElseThrow(NotFoundException::new);
        String words = PlainText.line(posted.text("words"));
        // What is ticked stays on the page, whatever is looked for next.
        List<Pick> all = picks(id).stream()
                .filter(pick -> words.isEmpty() || pick.has(words) || chosen.contains(pick.id()))
                .toList();
        List<Pick> shown = all.stream().limit(MOST).toList();
        Map<UUID, String> names = names(here, shown);
        List<PickerPage.Row> rows =
                shown.stream().map(pick -> row(pick, names, chosen)).toList();
        String alias = names.getOrDefault(here.client(), "");
        return pages.show(
                status,
                "bench/picker",
                new PickerPage(
                        id, alias, visit.zone(), spot, submission, seed, rows, words, all.size() > MOST, problems));
    }

    private static PickerPage.Row row(Pick pick, Map<UUID, String> names, Set<String> chosen) {
        return new PickerPage.Row(
                pick.id(),
                pick.part(),
                names.getOrDefault(pick.from().client(), ""),
                pick.from().facts().sentAt(),
                chosen.contains(pick.id()));
    }

    private Map<UUID, String> names(CorrespondenceFacts here, List<Pick> shown) {
        Set<UUID> clients = new HashSet<>(Set.of(here.client()));
        shown.forEach(pick -> clients.add(pick.from().client()));
        Map<UUID, String> names = new HashMap<>();
        for (Profile profile : people.profiles(clients).values()) {
            names.put(profile.id(), profile.name());
        }
        return names;
    }
}
