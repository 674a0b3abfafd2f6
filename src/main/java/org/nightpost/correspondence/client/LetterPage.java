package org.nightpost.correspondence.client;

import java.util.List;
import java.util.Optional;

/**
 * A letter, the client's own or their counsellor's, and the place to answer it; or only the place to write.
 *
 * @param title the heading
 * @param from who wrote it and when; empty on a page without a letter
 * @param before says that it was written before a letter of theirs came; empty if it was not
 * @param readable false if the letter cannot be opened
 * @param language of the letter if it is not the page's; null leaves the attribute out
 * @param pieces of the letter; none if it does not open
 * @param answered what went out with the client's own letter
 * @param box the form; empty if there is nothing to fill in here
 * @param takeBack where the letter can be taken back; empty if it cannot
 */
public record LetterPage(
        String title,
        String from,
        Optional<String> before,
        boolean readable,
        Optional<String> language,
        List<Piece> pieces,
        List<Piece.Ask> answered,
        Optional<WriteBox> box,
        Optional<String> takeBack) {
    /** Whether something has to be mended. */
    public boolean isError() {
        return box.map(it -> !it.problems().isEmpty()).orElse(false);
    }

    /** Whether there is a letter on it at all. */
    public boolean hasLetter() {
        return !from.isEmpty();
    }

    /** Whether it was written by whoever looks at it. */
    public boolean isOpenForAnswers() {
        return pieces.stream().anyMatch(piece -> piece instanceof Piece.Ask ask && ask.isOpen());
    }
}
