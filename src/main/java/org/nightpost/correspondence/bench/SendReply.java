package org.nightpost.correspondence.bench;

import static org.nightpost.correspondence.bench.WriteReply.seeOther;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.DraftConflict;
import org.nightpost.correspondence.DraftPage;
import org.nightpost.correspondence.Hold;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.SaveDraft;
import org.nightpost.correspondence.SendLetter;
import org.nightpost.correspondence.Sending;
import org.nightpost.correspondence.block.AtWork;
import org.nightpost.correspondence.block.BlockWork;
import org.nightpost.deed.PortalClock;
import org.nightpost.web.Visit;

/** What comes of the buttons that send: at once, at the end of the block, at a time. No way out of here loses a word. */
@ApplicationScoped
class SendReply {
    private static final int UNPROCESSABLE = 422;

    @Inject
    SendLetter sendLetter;

    @Inject
    SaveDraft saveDraft;

    @Inject
    WriteReply writeReply;

    @Inject
    Misdirection misdirection;

    @Inject
    BlockWork work;

    @Inject
    Paced paced;

    @Inject
    PortalClock clock;

    @Inject
    Visit visit;

    Response press(CorrespondenceId id, DraftForm form) {
        List<String> others = form.later().anyway() ? List.of() : misdirection.namesIn(id, form.content());
        if (!others.isEmpty()) {
            SaveDraft.Result kept = saveDraft.save(form.page(id, form.content()));
            return kept instanceof SaveDraft.Saved saved
                    ? misdirection.ask(id, form, WriteReply.carried(saved, form, form.content()), others)
                    : writeReply.notSaved(id, form, kept);
        }
        return switch (form.button()) {
            case "hold-end" -> atTheEnd(id, form);
            case "hold-at" -> atATime(id, form);
            default -> {
                List<LetterFacts> waiting = paced.waiting(id);
                yield answer(id, form, waiting, sendLetter.send(Sending.reply(form.page(id, form.content()))));
            }
        };
    }

    private Response atTheEnd(CorrespondenceId id, DraftForm form) {
        Optional<AtWork.Line> block = work.at(id).line();
        if (block.isEmpty()) {
            return again(id, form, "hold-end", visit.texts().text("block.hold.no-block"));
        }
        AtWork.Line line = block.get();
        return hold(
                id,
                form,
                Hold.toTheEnd(line.sitting(), line.endsAt(), form.later().late()));
    }

    private Response atATime(CorrespondenceId id, DraftForm form) {
        Optional<Instant> at = form.later().at(visit.zone());
        if (at.isEmpty()) {
            return again(id, form, "hold-day", visit.texts().text("block.hold.when"));
        }
        if (!at.get().isAfter(clock.instant())) {
            return again(id, form, "hold-day", visit.texts().text("block.hold.past"));
        }
        if (at.get().isAfter(clock.instant().plus(Later.LONGEST))) {
            return again(id, form, "hold-day", visit.texts().text("block.hold.far", Later.LONGEST.toDays()));
        }
        return hold(id, form, Hold.until(at.get(), form.later().late()));
    }

    private Response hold(CorrespondenceId id, DraftForm form, Hold until) {
        List<LetterFacts> waiting = paced.waiting(id);
        return answer(id, form, waiting, sendLetter.hold(form.page(id, form.content()), until));
    }

    private Response answer(CorrespondenceId id, DraftForm form, List<LetterFacts> waiting, SendLetter.Result result) {
        if (result instanceof SendLetter.Sent) {
            paced.done(id, waiting);
            return seeOther("/correspondences/" + id + "/sent");
        }
        if (result instanceof SendLetter.Held) {
            paced.done(id, waiting);
            return writeReply.heldBefore(id, form);
        }
        if (result instanceof SendLetter.NotSendable not) {
            SaveDraft.Result kept = saveDraft.save(form.page(id, form.content()));
            return kept instanceof SaveDraft.Saved saved
                    ? writeReply.shown(
                            UNPROCESSABLE,
                            id,
                            WriteReply.carried(saved, form, form.content()),
                            form,
                            FieldProblem.of(not.problems(), form.content(), visit.texts()))
                    : writeReply.notSaved(id, form, kept);
        }
        if (result instanceof SendLetter.NotInTime late) {
            String promised = visit.texts().moment(late.promised(), visit.zone());
            return again(id, form, "hold-late", visit.texts().text("block.hold.late", promised));
        }
        return refused(id, form, result);
    }

    private Response refused(CorrespondenceId id, DraftForm form, SendLetter.Result result) {
        if (result instanceof SendLetter.LetterArrived) {
            // The bench tells of it, beside the reply as it was kept.
            return kept(id, form, "#arrived");
        }
        if (result instanceof SendLetter.OneIsHeld) {
            return kept(id, form, "#held");
        }
        if (result instanceof DraftConflict conflict) {
            return writeReply.conflict(id, form, conflict);
        }
        if (result instanceof SendLetter.SubmissionDiffers differs) {
            return writeReply.sentBefore(id, form, differs.letter());
        }
        return writeReply.gone(form);
    }

    private Response kept(CorrespondenceId id, DraftForm form, String anchor) {
        DraftPage page = form.page(id, form.content());
        SaveDraft.Result kept = saveDraft.save(page);
        return kept instanceof SaveDraft.Saved
                ? seeOther("/correspondences/" + id + anchor)
                : writeReply.notSaved(id, form, kept);
    }

    private Response again(CorrespondenceId id, DraftForm form, String field, String problem) {
        SaveDraft.Result kept = saveDraft.save(form.page(id, form.content()));
        return kept instanceof SaveDraft.Saved saved
                ? writeReply.shown(
                        UNPROCESSABLE,
                        id,
                        WriteReply.carried(saved, form, form.content()),
                        form,
                        List.of(new FieldProblem(field, 0, problem)))
                : writeReply.notSaved(id, form, kept);
    }
}
