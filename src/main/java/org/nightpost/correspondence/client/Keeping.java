package org.nightpost.correspondence.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.AnswerView;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.DraftConflict;
import org.nightpost.correspondence.LetterView;
import org.nightpost.correspondence.PromptId;
import org.nightpost.correspondence.PromptView;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.SaveAnswer;
import org.nightpost.correspondence.SaveDraft;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.web.Problem;

/**
 * Keeps what a form holds, box by box: what can be stored is stored even if another box has two versions. Boxes that hold
 * what is stored already cost no statement.
 */
@ApplicationScoped
class Keeping {
    private static final AnswerValue NOTHING = new AnswerValue.Nothing();

    @Inject
    private SaveAnswer saveAnswer;

    @Inject
    private SaveDraft saveDraft;

    @Inject
    private Reading reading;

    /**
     * Keeps the answers of this form.
     *
     * @param asked the prompts on its page, as they are stored now
     * @param all also those that were not touched on this page; before sending, for what is sent has to be what is seen
     */
    Kept answers(LetterForm form, List<PromptView> asked, boolean all) {
        Kept kept = Kept.nothing();
        for (PromptView prompt : asked) {
            Optional<AnswerField> field = form.answer(prompt.id());
            boolean readable = prompt.part().isPresent()
                    && prompt.answer().map(it -> it.value().isReadable()).orElse(true);
            if (field.isPresent() && readable) {
                kept = kept.and(answer(prompt, field.get(), all));
            }
        }
        return kept;
    }

    /** Keeps the letter's own text. */
    Kept text(LetterForm form, CorrespondenceId correspondence, boolean all) {
        if (!form.hasText() || (!all && form.isTextUntouched())) {
            return Kept.nothing();
        }
        SaveDraft.Result result = saveDraft.save(form.page(correspondence), form.urgent());
        if (result instanceof SaveDraft.Saved saved) {
            return Kept.draft(saved.submission(), saved.rev(), form.print());
        }
        if (result instanceof SaveDraft.AlreadySent sent) {
            return Kept.sentAs(sent.letter());
        }
        if (result instanceof DraftConflict conflict) {
            return Kept.clash(clash(form, conflict));
        }
        throw new NotFoundException();
    }

    static Kept.TextClash clash(LetterForm form, DraftConflict conflict) {
        return new Kept.TextClash(
                form.text(),
                LetterForm.text(conflict.theirs()),
                conflict.submission(),
                conflict.rev(),
                conflict.savedAt());
    }

    private Kept answer(PromptView prompt, AnswerField field, boolean all) {
        AnswerValue mine = field.value(prompt.kind());
        AnswerValue stored = stored(prompt);
        if (Fingerprint.of(mine).equals(Fingerprint.of(stored))) {
            return Kept.answer(prompt.id(), prompt.answer().map(AnswerView::rev).orElse(field.rev()), stored);
        }
        if (!all && field.isUntouched(mine)) {
            return Kept.nothing();
        }
        if (isSent(prompt)) {
            return sentBefore(prompt, mine);
        }
        return save(prompt, field, mine);
    }

    private Kept save(PromptView prompt, AnswerField field, AnswerValue mine) {
        SaveAnswer.Result result = saveAnswer.save(prompt.id(), field.rev(), mine);
        if (result instanceof SaveAnswer.Saved saved) {
            return Kept.answer(prompt.id(), saved.rev(), mine);
        }
        if (result instanceof SaveAnswer.Conflict two) {
            return Kept.clash(new Kept.AnswerClash(prompt, mine, two.theirs(), two.rev(), two.savedAt(), false));
        }
        if (result instanceof SaveAnswer.AlreadySent) {
            return sentMeanwhile(prompt, mine);
        }
        if (result instanceof SaveAnswer.Invalid invalid) {
            return Kept.problem(new Problem(
                    fieldId(prompt.id()), Problems.key(invalid.problems().get(0).code())));
        }
        return Kept.problem(new Problem(fieldId(prompt.id()), Problems.NOT_KEPT));
    }

    /** The same form, sent twice at once: the first has taken the answer along. */
    private Kept sentMeanwhile(PromptView prompt, AnswerValue mine) {
        return reading.letter(prompt.letter()).map(LetterView::prompts).orElse(List.of()).stream()
                .filter(now -> now.id().equals(prompt.id()))
                .findFirst()
                .map(now -> sentBefore(now, mine))
                .orElseGet(Kept::nothing);
    }

    private static Kept sentBefore(PromptView prompt, AnswerValue mine) {
        AnswerValue theirs = stored(prompt);
        if (mine.isBlank() || Fingerprint.of(mine).equals(Fingerprint.of(theirs))) {
            return Kept.nothing();
        }
        AnswerView answer = prompt.answer().orElseThrow();
        return Kept.clash(new Kept.AnswerClash(prompt, mine, theirs, answer.rev(), answer.savedAt(), true));
    }

    static boolean isSent(PromptView prompt) {
        return prompt.answer().flatMap(AnswerView::sentIn).isPresent();
    }

    static AnswerValue stored(PromptView prompt) {
        return prompt.answer().map(AnswerView::value).flatMap(Opened::value).orElse(NOTHING);
    }

    static String fieldId(PromptId prompt) {
        return "a-" + prompt;
    }
}
