package org.nightpost.correspondence.bench;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.Acknowledge;
import org.nightpost.correspondence.Bench;
import org.nightpost.correspondence.BenchView;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Words;
import org.nightpost.deed.PortalClock;
import org.nightpost.html.Blanks;
import org.nightpost.html.PlainText;
import org.nightpost.html.RichText;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Role;
import org.nightpost.web.Language;
import org.nightpost.web.Pages;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Texts;
import org.nightpost.web.Visit;

/** Where a counsellor says in a few words that a letter was read, and when its answer comes. */
@Path("/correspondences/{correspondence}/acknowledge")
@RolesAllowed(Role.Names.COUNSELLOR)
public class AcknowledgeResource {
    /** The most words: it is no letter. */
    static final int MOST = 60;

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @Inject
    Acknowledge acknowledge;

    @Inject
    Bench bench;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Posted posted;

    @Inject
    PortalClock clock;

    @Inject
    Visit visit;

    @GET
    public Response page(@PathParam("correspondence") String text) {
        BenchView view = view(BenchResource.correspondence(text));
        return show(200, view, toBeginWith(view), UUID.randomUUID(), List.of());
    }

    @POST
    public Response send(@PathParam("correspondence") String text) {
        CorrespondenceId id = BenchResource.correspondence(text);
        BenchView view = view(id);
        String words = PlainText.canonical(posted.text("text"));
        UUID submission = DraftForm.id(posted.text("submission")).orElseThrow(BadRequestException::new);
        List<Problem> problems = problems(words);
        if (posted.isAgain() || !problems.isEmpty()) {
            return show(UNPROCESSABLE, view, words, submission, problems);
        }
        Passage passage = new Passage(
                UUID.randomUUID(), Words.rich(RichText.fromCommonMark(words).text()));
        return switch (acknowledge.acknowledge(id, submission, new LetterContent("", List.of(passage)))) {
            case SENT, SENT_BEFORE -> WriteReply.seeOther("/correspondences/" + id + "/acknowledge");
            case ANOTHER_BEFORE -> kept(view, words, submission, "block.acknowledge.another");
            case NOTHING_WAITS -> kept(view, words, submission, "block.acknowledge.nothing");
            case NOT_FOUND -> throw new NotFoundException();
        };
    }

    /** Not sent: what was typed stands there to be used elsewhere. */
    private Response kept(BenchView view, String words, UUID submission, String why) {
        return show(CONFLICT, view, words, submission, List.of(new Problem("text", why)));
    }

    private static List<Problem> problems(String words) {
        if (words.isBlank()) {
            return List.of(new Problem("text", "block.acknowledge.blank"));
        }
        if (!Blanks.in(words).isEmpty()) {
            return List.of(new Problem("text", "block.acknowledge.day"));
        }
        int over = PlainText.words(words) - MOST;
        return over > 0 ? List.of(new Problem("text", "block.acknowledge.long", List.of(MOST, over))) : List.of();
    }

    private BenchView view(CorrespondenceId id) {
        return bench.of(id).orElseThrow(NotFoundException::new);
    }

    /** In the client's language and on their clock: they read it. */
    private String toBeginWith(BenchView view) {
        Profile client = people.profile(view.correspondence().client());
        Language language = Optional.ofNullable(
                        Language.of(view.correspondence().language()))
                .orElse(Language.EN);
        Texts texts = new Texts(language);
        return view.promisedBy()
                .filter(due -> due.isAfter(clock.instant()))
                .map(due -> texts.text("block.acknowledge.words", texts.day(due, client.zone())))
                .orElseGet(() -> texts.text("block.acknowledge.words.no-day"));
    }

    private Response show(int status, BenchView view, String text, UUID submission, List<Problem> problems) {
        CorrespondenceId id = view.correspondence().id();
        return pages.show(
                status,
                "bench/acknowledge",
                new AcknowledgePage(
                        id,
                        people.profile(view.correspondence().client()).name(),
                        view.correspondence().language(),
                        visit.zone(),
                        text,
                        submission,
                        MOST,
                        view.promisedBy(),
                        acknowledge.isDone(id),
                        problems));
    }
}
