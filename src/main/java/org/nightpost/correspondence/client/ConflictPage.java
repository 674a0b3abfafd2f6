package org.nightpost.correspondence.client;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.html.SafeHtml;

/**
 * Two versions of a letter or of answers, to choose from or to take something from each. Nothing was stored over
 * anything.
 *
 * @param action the path its form posts to
 * @param text the letter's own text, if it has two
 * @param answers answers that have two
 */
public record ConflictPage(
        String action, UUID submission, int seen, Optional<TwoTexts> text, List<TwoAnswers> answers) {
    /**
     * Of the letter.
     *
     * @param mine as it was typed
     * @param savedAt when the other was saved, in words
     */
    public record TwoTexts(String mine, List<SafeHtml> theirs, long rev, String savedAt) {}

    /**
     * Of an answer.
     *
     * @param sent whether the stored one went out with a letter, and stays
     */
    public record TwoAnswers(Piece.Ask mine, Piece.Ask theirs, String savedAt, boolean sent) {}

    /**
     * Other words from a form that was sent already.
     *
     * @param action where they can be kept as the next letter
     * @param letter path of the letter that was sent
     * @param sentAt in words
     */
    public record DiffersPage(
            String action,
            String letter,
            String sentAt,
            List<SafeHtml> stored,
            String mine,
            UUID submission,
            int seen) {}
}
