package org.nightpost.correspondence.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.PromptId;
import org.nightpost.correspondence.PromptView;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.web.Problem;

/**
 * What became of a form that was to be kept.
 *
 * @param answers what the page has to know from now on, of the answers that are stored as they stand in it
 * @param draft the same of the letter's own text; empty if it was not stored
 * @param textClash two texts of the letter
 * @param sentAs the letter that was sent from this form before
 */
record Kept(
        Map<PromptId, Rev> answers,
        Optional<DraftRev> draft,
        List<AnswerClash> clashes,
        Optional<TextClash> textClash,
        List<Problem> problems,
        Optional<LetterId> sentAs) {
    /** Where an answer stands now. */
    record Rev(long rev, String had) {}

    /** Where the draft stands now. */
    record DraftRev(UUID submission, long rev, String had) {}

    /**
     * Two answers to one prompt, neither stored over the other.
     *
     * @param sent whether the stored one went out with a letter, and is fixed
     */
    record AnswerClash(
            PromptView prompt, AnswerValue mine, AnswerValue theirs, long rev, Instant savedAt, boolean sent) {
        @Override
        public String toString() {
            return "AnswerClash[" + prompt.id() + "]";
        }
    }

    /** Two texts of one letter, neither stored over the other. */
    record TextClash(String mine, String theirs, UUID submission, long rev, Instant savedAt) {
        @Override
        public String toString() {
            return "TextClash[" + rev + "]";
        }
    }

    /** Two versions of anything. */
    boolean hasClash() {
        return textClash.isPresent() || !clashes.isEmpty();
    }

    /** Both of these, which were kept from one form. */
    Kept and(Kept other) {
        Map<PromptId, Rev> all = new LinkedHashMap<>(answers);
        all.putAll(other.answers);
        List<AnswerClash> allClashes = new ArrayList<>(clashes);
        allClashes.addAll(other.clashes);
        List<Problem> allProblems = new ArrayList<>(problems);
        allProblems.addAll(other.problems);
        return new Kept(
                all,
                draft.or(other::draft),
                allClashes,
                textClash.or(other::textClash),
                allProblems,
                sentAs.or(other::sentAs));
    }

    static Kept nothing() {
        return new Kept(Map.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    static Kept answer(PromptId prompt, long rev, AnswerValue value) {
        Map<PromptId, Rev> one = Map.of(prompt, new Rev(rev, Fingerprint.of(value)));
        return new Kept(one, Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    static Kept draft(UUID submission, long rev, String print) {
        Optional<DraftRev> draft = Optional.of(new DraftRev(submission, rev, print));
        return new Kept(Map.of(), draft, List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    static Kept clash(AnswerClash clash) {
        return new Kept(Map.of(), Optional.empty(), List.of(clash), Optional.empty(), List.of(), Optional.empty());
    }

    static Kept clash(TextClash clash) {
        return new Kept(Map.of(), Optional.empty(), List.of(), Optional.of(clash), List.of(), Optional.empty());
    }

    static Kept problem(Problem problem) {
        return new Kept(Map.of(), Optional.empty(), List.of(), Optional.empty(), List.of(problem), Optional.empty());
    }

    static Kept sentAs(LetterId letter) {
        return new Kept(Map.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.of(letter));
    }
}
