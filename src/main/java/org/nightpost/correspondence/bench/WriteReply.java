package org.nightpost.correspondence.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.Bench;
import org.nightpost.correspondence.BenchView;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Desk;
import org.nightpost.correspondence.DraftConflict;
import org.nightpost.correspondence.HeldView;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.OnHold;
import org.nightpost.correspondence.OpenLetter;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.SaveDraft;
import org.nightpost.correspondence.Writing;
import org.nightpost.correspondence.block.AtWork;
import org.nightpost.correspondence.block.BlockWork;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.people.People;
import org.nightpost.web.Pages;
import org.nightpost.web.Visit;

/**
 * What comes of pressing a button on the bench. Whatever it was, the words are saved first or shown again: no way out of
 * here loses any.
 */
@ApplicationScoped
class WriteReply {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    @Inject
    Bench bench;

    @Inject
    OpenLetter openLetter;

    @Inject
    Reading reading;

    @Inject
    Desk desk;

    @Inject
    SaveDraft saveDraft;

    @Inject
    SendReply sendReply;

    @Inject
    OnHold onHold;

    @Inject
    BlockWork work;

    @Inject
    Benches benches;

    @Inject
    Inserts inserts;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Visit visit;

    Response press(CorrespondenceId id, DraftForm form) {
        return switch (form.button()) {
            case "send", "hold-end", "hold-at" -> form.unread().isEmpty() ? sendReply.press(id, form) : save(id, form);
            case "both" -> both(id, form);
            default -> save(id, form);
        };
    }

    /** The form as it was posted, after a sign-in in between; nothing is stored and nothing sent. */
    Response showAgain(CorrespondenceId id, DraftForm form) {
        return shown(UNPROCESSABLE, id, carried(form, form.rev(), form.content()), form, List.of());
    }

    /** The page saves what is written every few seconds: answers in JSON, for {@code 10-autosave.js}. */
    Response byItself(CorrespondenceId id, DraftForm form, boolean stale) {
        if (stale) {
            return json(
                    CONFLICT, Json.createObjectBuilder().add("conflict", true).build());
        }
        SaveDraft.Result result = saveDraft.save(form.page(id, form.content()));
        if (result instanceof SaveDraft.Saved saved) {
            JsonObject revs = Json.createObjectBuilder()
                    .add("base_rev", saved.rev())
                    .add("submission", saved.submission().toString())
                    .build();
            return json(
                    Response.Status.OK.getStatusCode(),
                    Json.createObjectBuilder()
                            .add("saved", visit.texts().time(saved.at(), visit.zone()))
                            .add("rev", saved.rev())
                            .add("revs", revs)
                            .build());
        }
        if (result instanceof DraftConflict) {
            return json(
                    CONFLICT, Json.createObjectBuilder().add("conflict", true).build());
        }
        if (result instanceof SaveDraft.AlreadySent || result instanceof SaveDraft.IsHeld) {
            String words = visit.texts().text("bench.autosave.sent");
            return json(GONE, Json.createObjectBuilder().add("error", words).build());
        }
        throw new NotFoundException();
    }

    private Response save(CorrespondenceId id, DraftForm form) {
        Change change = inserts.change(id, form)
                .orElseGet(() -> Change.of(
                        form.content(),
                        form.button(),
                        place -> bench.of(id).flatMap(view -> Benches.quote(view, place))));
        SaveDraft.Result result = saveDraft.save(form.page(id, change.content()));
        if (!(result instanceof SaveDraft.Saved saved)) {
            return notSaved(id, form, result);
        }
        if (!form.unread().isEmpty()) {
            return shown(UNPROCESSABLE, id, carried(saved, form, change.content()), form, List.of());
        }
        String path = "/correspondences/" + id;
        return switch (form.button()) {
            case "preview", "note", "park", "acknowledge" -> seeOther(path + "/" + form.button());
            case "save-next" -> seeOther(next(id));
            case "picker" -> seeOther(path + "/picker" + Spot.query(form.spot()));
            default -> seeOther(path + "#" + change.anchor());
        };
    }

    private String next(CorrespondenceId id) {
        return work.at(id)
                .line()
                .flatMap(AtWork.Line::next)
                .map(next -> "/correspondences/" + next)
                .orElse("/block");
    }

    /** What is stored first, then what this window has; nothing of either left out. */
    private Response both(CorrespondenceId id, DraftForm form) {
        Writing writing = desk.writing(id).orElseThrow(NotFoundException::new);
        LetterContent words = writing.content()
                .value()
                .map(stored -> stored.followedBy(form.content()))
                .orElse(form.content());
        SaveDraft.Result result = saveDraft.save(form.page(id, words));
        return result instanceof SaveDraft.Saved
                ? seeOther("/correspondences/" + id + "#draft")
                : notSaved(id, form, result);
    }

    Response notSaved(CorrespondenceId id, DraftForm form, SaveDraft.Result result) {
        if (result instanceof DraftConflict conflict) {
            return conflict(id, form, conflict);
        }
        if (result instanceof SaveDraft.AlreadySent sent) {
            return sentBefore(id, form, sent.letter());
        }
        if (result instanceof SaveDraft.IsHeld) {
            return heldBefore(id, form);
        }
        return gone(form);
    }

    Response shown(int status, CorrespondenceId id, Carried carried, DraftForm form, List<FieldProblem> problems) {
        BenchView view = openLetter.bench(id).orElseThrow(NotFoundException::new);
        LetterContent words = carried.words();
        List<FieldProblem> all = new ArrayList<>();
        form.unread().keySet().forEach(name -> all.add(FieldProblem.unread(name, words, visit.texts())));
        all.addAll(problems);
        // A letter that came meanwhile is told of on this page too.
        int seen = view.writing().arrived().map(LetterFacts::number).orElse(carried.seen());
        Carried told = new Carried(carried.submission(), carried.rev(), Math.max(seen, carried.seen()), words);
        Benches.Shown shown = new Benches.Shown(told, form.unread(), form.later(), List.copyOf(all));
        return pages.show(status, "bench/bench", benches.page(view, shown));
    }

    Response conflict(CorrespondenceId id, DraftForm form, DraftConflict conflict) {
        Carried mine = new Carried(conflict.submission(), conflict.rev(), form.seen(), form.content());
        return versions(id, "conflict", conflict.savedAt(), conflict.theirs(), mine);
    }

    /** If what was sent is what is here, there is nothing to choose; else these words can begin the next letter. */
    Response sentBefore(CorrespondenceId id, DraftForm form, LetterId letter) {
        Optional<LetterContent> stored = Optional.ofNullable(
                        reading.contents(id, List.of(letter)).get(letter))
                .flatMap(Opened::value);
        if (stored.filter(form.content().tidied()::equals).isPresent()) {
            return seeOther("/correspondences/" + id + "/sent");
        }
        Writing next = desk.writing(id).orElseThrow(NotFoundException::new);
        Instant at = reading.history(id).stream()
                .filter(facts -> facts.id().equals(letter))
                .map(LetterFacts::sentAt)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        LetterContent theirs = stored.orElseGet(() -> new LetterContent("", List.of()));
        return versions(id, "sent", at, theirs, Carried.of(next, form.content()));
    }

    /** The same of a letter that is held. */
    Response heldBefore(CorrespondenceId id, DraftForm form) {
        Optional<LetterContent> stored = onHold.words(id).flatMap(Opened::value);
        if (stored.filter(form.content().tidied()::equals).isPresent()) {
            return seeOther("/correspondences/" + id + "/held");
        }
        Writing next = desk.writing(id).orElseThrow(NotFoundException::new);
        Instant at = onHold.of(id).map(HeldView::heldAt).orElseThrow(NotFoundException::new);
        LetterContent theirs = stored.orElseGet(() -> new LetterContent("", List.of()));
        return versions(id, "held", at, theirs, Carried.of(next, form.content()));
    }

    /** Somebody else answers here by now, or nobody ever did: the words stay their writer's, on this page. */
    Response gone(DraftForm form) {
        return pages.show(Response.Status.NOT_FOUND.getStatusCode(), "bench/gone", new GonePage(form.content()));
    }

    private Response versions(CorrespondenceId id, String kind, Instant at, LetterContent theirs, Carried mine) {
        CorrespondenceFacts facts = reading.correspondence(id).orElseThrow(NotFoundException::new);
        Map<UUID, Instant> sent = LettersResource.sent(reading.history(id));
        return pages.show(
                CONFLICT,
                "bench/versions",
                new VersionsPage(
                        id,
                        kind,
                        people.profile(facts.client()).name(),
                        facts.language(),
                        visit.zone(),
                        at,
                        ReadPart.of(mine.words(), sent, List.of(), visit.texts()),
                        theirs.subject(),
                        ReadPart.of(theirs, sent, List.of(), visit.texts()),
                        mine));
    }

    static Carried carried(SaveDraft.Saved saved, DraftForm form, LetterContent words) {
        return new Carried(saved.submission(), saved.rev(), form.seen(), words);
    }

    private static Carried carried(DraftForm form, long rev, LetterContent words) {
        return new Carried(form.submission(), rev, form.seen(), words);
    }

    private static Response json(int status, JsonObject answer) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .entity(answer.toString())
                .build();
    }

    static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
