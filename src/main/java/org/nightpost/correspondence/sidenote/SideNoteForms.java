package org.nightpost.correspondence.sidenote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.html.PlainText;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** What is done with the forms of the page of side notes, from either side. */
@ApplicationScoped
class SideNoteForms {
    /** The most graphemes of one note. */
    static final int LONGEST = 5_000;

    private static final int UNPROCESSABLE = 422;
    private static final int MOST_PARAGRAPHS = 999;

    @Inject
    WriteSideNote write;

    @Inject
    SideNotePages pages;

    @Inject
    Posted posted;

    /** The page with an empty form, beside this letter and paragraph if they were chosen on the page before. */
    Response page(CorrespondenceId id, Turn side, String letter, String paragraph) {
        Spot spot = new Spot(PostedId.of(letter).orElse(Visit.NOBODY), Math.max(0, number(paragraph)));
        return pages.show(
                200, id, side, new SideNotesPage.Typed(UUID.randomUUID(), Optional.empty(), spot, ""), List.of());
    }

    /** A new thread. */
    Response begin(CorrespondenceId id, Turn side) {
        SideNotesPage.Typed typed = typed(Optional.empty());
        List<Problem> problems = new ArrayList<>();
        if (typed.spot().letter().equals(Visit.NOBODY)) {
            problems.add(new Problem("letter", "side-note.problem.letter"));
        }
        if (typed.spot().paragraph() < 0) {
            problems.add(new Problem("paragraph", "side-note.problem.paragraph"));
        }
        problems.addAll(problems("words", typed.words()));
        if (!problems.isEmpty() || posted.isAgain()) {
            return again(id, side, typed, problems);
        }
        return done(id, side, write.begin(typed.form(), id, side, typed.spot(), typed.words()), typed.form());
    }

    Response answer(CorrespondenceId id, Turn side, UUID thread) {
        SideNotesPage.Typed typed = typed(Optional.of(thread));
        List<Problem> problems = problems("words-" + thread, typed.words());
        if (!problems.isEmpty() || posted.isAgain()) {
            return again(id, side, typed, problems);
        }
        return done(id, side, write.answer(typed.form(), id, side, thread, typed.words()), thread);
    }

    Response settle(CorrespondenceId id, Turn side, UUID thread) {
        return done(id, side, posted.isAgain() || write.settle(id, side, thread), thread);
    }

    private Response again(CorrespondenceId id, Turn side, SideNotesPage.Typed typed, List<Problem> problems) {
        return pages.show(UNPROCESSABLE, id, side, typed, posted.isAgain() ? List.of() : problems);
    }

    private static Response done(CorrespondenceId id, Turn side, boolean done, UUID thread) {
        if (!done) {
            throw new NotFoundException();
        }
        String team = side == Turn.SUPERVISOR ? "/team" : "";
        return Response.seeOther(URI.create(team + "/correspondences/" + id + "/side-notes#n-" + thread))
                .build();
    }

    private SideNotesPage.Typed typed(Optional<UUID> thread) {
        String paragraph = posted.text("paragraph").strip();
        return new SideNotesPage.Typed(
                PostedId.of(posted.text("form")).orElseGet(UUID::randomUUID),
                thread,
                new Spot(
                        PostedId.of(posted.text("letter")).orElse(Visit.NOBODY),
                        paragraph.isEmpty() ? 0 : number(paragraph)),
                PlainText.canonical(posted.text("words")));
    }

    private static List<Problem> problems(String field, String words) {
        int over = PlainText.graphemes(words) - LONGEST;
        if (over > 0) {
            return List.of(new Problem(field, "side-note.problem.long", over));
        }
        return words.isEmpty() ? List.of(new Problem(field, "side-note.problem.words")) : List.of();
    }

    /** -1 if it is none, or more than any letter has. */
    private static int number(String text) {
        int number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
        return number > MOST_PARAGRAPHS ? -1 : number;
    }
}
