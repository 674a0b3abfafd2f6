package org.nightpost.correspondence.bench;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.Bench;
import org.nightpost.correspondence.BenchView;
import org.nightpost.correspondence.Caseload;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.OpenLetter;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.Writing;
import org.nightpost.correspondence.block.BlockRow;
import org.nightpost.correspondence.block.BlockView;
import org.nightpost.correspondence.block.BlockWork;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Side;
import org.nightpost.people.People;
import org.nightpost.security.Role;
import org.nightpost.web.Ahead;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Visit;

/** Where a counsellor answers: the bench, its one form, the reply as the client will see it, and what follows. */
@Path("/correspondences/{correspondence}")
@RolesAllowed(Role.Names.COUNSELLOR)
public class BenchResource {
    @Inject
    Bench bench;

    @Inject
    OpenLetter openLetter;

    @Inject
    Reading reading;

    @Inject
    Caseload caseload;

    @Inject
    WriteReply writeReply;

    @Inject
    Benches benches;

    @Inject
    Paced paced;

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

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    /** Opens the client's letters, unless a browser only fetches ahead. */
    @GET
    public Response bench(@PathParam("correspondence") String text) {
        CorrespondenceId id = correspondence(text);
        boolean ahead = Ahead.is(headers, request);
        Optional<BenchView> view = ahead ? bench.of(id) : openLetter.bench(id);
        if (!ahead && view.isPresent()) {
            paced.at(id);
        }
        return pages.show("bench/bench", benches.page(view.orElseThrow(NotFoundException::new)));
    }

    /** Every button of the form, and the page that saves by itself. */
    @POST
    public Response write(
            @PathParam("correspondence") String text, @HeaderParam("X-Nightpost-Autosave") @Nullable String autosave) {
        CorrespondenceId id = correspondence(text);
        DraftForm form = new DraftForm(posted.words());
        if (DraftForm.id(posted.text("submission")).isEmpty()) {
            throw new BadRequestException();
        }
        paced.at(id);
        if (autosave != null) {
            return writeReply.byItself(id, form, posted.isAgain());
        }
        return posted.isAgain() ? writeReply.showAgain(id, form) : writeReply.press(id, form);
    }

    /** What is stored, as the client will see it; without a word there is nothing to see. */
    @GET
    @Path("/preview")
    public Response preview(@PathParam("correspondence") String text) {
        CorrespondenceId id = correspondence(text);
        BenchView view = bench.of(id).orElseThrow(NotFoundException::new);
        Writing writing = view.writing();
        LetterContent words = writing.content().value().orElseGet(() -> LetterContent.empty(Side.COUNSELLOR));
        if (words.isBlank()) {
            return Response.seeOther(URI.create("/correspondences/" + id)).build();
        }
        Map<UUID, Instant> sent = LettersResource.sent(reading.history(id));
        return pages.show(
                "bench/preview",
                new PreviewPage(
                        id,
                        people.profile(view.correspondence().client()).name(),
                        view.correspondence().language(),
                        visit.name(),
                        visit.zone(),
                        words.subject(),
                        ReadPart.of(words.tidied(), sent, List.of(), visit.texts()),
                        Carried.of(writing, words),
                        FieldProblem.unfilled(words, visit.texts())));
    }

    /** After sending: what became of the last letter, and who waits next. */
    @GET
    @Path("/sent")
    public Response sent(@PathParam("correspondence") String text) {
        CorrespondenceId id = correspondence(text);
        List<LetterFacts> letters = reading.history(id);
        LetterFacts last = letters.stream()
                .filter(letter -> letter.side() == Side.COUNSELLOR)
                .reduce((earlier, later) -> later)
                .orElseThrow(NotFoundException::new);
        UUID client =
                reading.correspondence(id).orElseThrow(NotFoundException::new).client();
        Optional<BlockView> block = work.open();
        Optional<Caseload.Row> next = block.isPresent()
                ? block.flatMap(it -> it.after(id)).map(BlockRow::row)
                : caseload.mine().waiting().stream()
                        .filter(row -> !row.correspondence().id().equals(id))
                        .findFirst();
        return pages.show(
                "bench/sent",
                new SentPage(
                        id,
                        people.profile(client).name(),
                        visit.zone(),
                        last,
                        next.map(this::next),
                        block.isPresent()));
    }

    private SentPage.Next next(Caseload.Row row) {
        return new SentPage.Next(
                row.correspondence().id(),
                people.profile(row.correspondence().client()).name(),
                row.minutesToRead());
    }

    /** @throws NotFoundException if it names none: what does not exist and what is somebody else's look the same */
    static CorrespondenceId correspondence(String text) {
        try {
            return CorrespondenceId.of(text);
        } catch (IllegalArgumentException odd) {
            throw new NotFoundException(odd);
        }
    }
}
