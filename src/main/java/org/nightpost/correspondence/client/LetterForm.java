package org.nightpost.correspondence.client;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.DraftPage;
import org.nightpost.correspondence.PromptId;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Words;
import org.nightpost.html.PlainText;
import org.nightpost.web.Posted;

/**
 * The one form on which a client answers and writes back.
 *
 * @param submission under which the letter will be sent, once
 * @param baseRev of the draft the page knows, 0 if there was none
 * @param seen number of the last letter the writer has been told of
 * @param text as it was typed
 * @param hadText its {@link #print} when the page was made
 * @param hasText false if this page has no box for the letter itself
 * @param urgent whether they ticked that it is urgent for them
 */
record LetterForm(
        UUID submission,
        long baseRev,
        int seen,
        String text,
        String hadText,
        boolean hasText,
        Map<PromptId, AnswerField> answers,
        boolean urgent) {
    static final String TEXT = "text";
    static final String BASE_REV = "base_rev";
    static final String SUBMISSION = "submission";
    static final String SEEN = "seen";
    static final String URGENT = "urgent";
    static final String HAD = "had.";
    static final String REV = "rev.";
    static final String ANSWER = "answer.";

    /** A revision that no answer and no draft ever has. */
    private static final long UNKNOWN = -1;

    /** @throws IllegalArgumentException if it is none of our forms */
    static LetterForm of(Posted posted) {
        Map<PromptId, AnswerField> answers = new LinkedHashMap<>();
        for (String name : posted.namesAfter(REV)) {
            answers.put(PromptId.of(name), field(posted, name));
        }
        return new LetterForm(
                UUID.fromString(posted.text(SUBMISSION)),
                posted.number(BASE_REV, 0),
                (int) posted.number(SEEN, 0),
                posted.text(TEXT),
                posted.text(HAD + TEXT),
                posted.has(TEXT),
                answers,
                posted.has(URGENT));
    }

    private static AnswerField field(Posted posted, String name) {
        return new AnswerField(
                PromptId.of(name), posted.number(REV + name, 0), posted.text(HAD + name), posted.all(ANSWER + name));
    }

    /** The letter that is written here. */
    DraftPage page(CorrespondenceId correspondence) {
        // Named after the submission: the same form sent twice must be the same letter, part for part.
        byte[] name = ("text|" + submission).getBytes(StandardCharsets.UTF_8);
        Part passage = new Passage(UUID.nameUUIDFromBytes(name), Words.plain(text));
        return new DraftPage(correspondence, submission, baseRev, seen, new LetterContent("", List.of(passage)));
    }

    /** All that a draft says, for the one box of this form: a draft may have several parts after it was taken back. */
    static String text(LetterContent content) {
        StringBuilder text = new StringBuilder(content.subject());
        for (Part part : content.parts()) {
            text.append("\n\n").append(part.text());
        }
        return PlainText.canonical(text.toString());
    }

    boolean isTextUntouched() {
        return print().equals(hadText);
    }

    /** The {@link Fingerprint} of what a draft keeps. */
    String print() {
        return print(text, urgent);
    }

    static String print(String text, boolean urgent) {
        return Fingerprint.of(urgent ? URGENT + "\n" + text : text);
    }

    Optional<AnswerField> answer(PromptId prompt) {
        return Optional.ofNullable(answers.get(prompt));
    }

    /** With what the server has kept of it meanwhile. */
    LetterForm after(Kept kept) {
        Map<PromptId, AnswerField> now = new LinkedHashMap<>(answers);
        kept.answers()
                .forEach((prompt, rev) ->
                        now.computeIfPresent(prompt, (id, field) -> field.knowing(rev.rev(), rev.had())));
        return kept.draft()
                .map(draft ->
                        new LetterForm(draft.submission(), draft.rev(), seen, text, draft.had(), hasText, now, urgent))
                .orElseGet(() -> new LetterForm(submission, baseRev, seen, text, hadText, hasText, now, urgent));
    }

    /** Having told the writer of the letter with this number. */
    LetterForm told(int number) {
        return new LetterForm(submission, baseRev, Math.max(seen, number), text, hadText, hasText, answers, urgent);
    }

    /** Without the box of this name: what is stored in its place stays. */
    LetterForm without(String item) {
        Map<PromptId, AnswerField> rest = new LinkedHashMap<>(answers);
        rest.keySet().removeIf(prompt -> prompt.toString().equals(item));
        return new LetterForm(submission, baseRev, seen, text, hadText, hasText && !item.equals(TEXT), rest, urgent);
    }

    /** Knowing the revision of this box only: every other is asked about again. */
    LetterForm deciding(String item) {
        Map<PromptId, AnswerField> rest = new LinkedHashMap<>();
        answers.forEach((prompt, field) ->
                rest.put(prompt, prompt.toString().equals(item) ? field : field.knowing(UNKNOWN, "")));
        long rev = item.equals(TEXT) ? baseRev : UNKNOWN;
        return new LetterForm(submission, rev, seen, text, "", hasText, rest, urgent);
    }

    /** Sizes only: a letter must not end up in a log. */
    @Override
    public String toString() {
        return "LetterForm[" + submission + ", " + answers.size() + " answers]";
    }
}
