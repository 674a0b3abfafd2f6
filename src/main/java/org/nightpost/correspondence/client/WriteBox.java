package org.nightpost.correspondence.client;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.people.ServiceTerms;
import org.nightpost.web.Lifeline;
import org.nightpost.web.Problem;

/**
 * The place to write back, and what its form carries unseen.
 *
 * @param action the path it posts to
 * @param counsellor ready to stand inside a sentence; where they have left, words for whoever will answer
 * @param answerBy what a letter sent now would be promised, as sentences; empty where they have left
 * @param had the fingerprint of the text
 * @param urgent whether they ticked that it is urgent for them
 * @param saved when it was saved, in words; empty if it was not
 * @param damaged there is a draft that cannot be opened
 * @param arrived a letter that came while this one was written
 * @param gone who has left, while nobody has been chosen yet: then nothing is promised
 * @param covering that somebody answers in the counsellor's place, in words; empty if nobody does
 * @param words of the text
 * @param mostWords beyond which the page says so; sending is possible all the same
 * @param contacts whom this service names for a crisis
 */
public record WriteBox(
        String action,
        String counsellor,
        String answerBy,
        String text,
        UUID submission,
        long baseRev,
        int seen,
        String had,
        boolean urgent,
        String saved,
        boolean damaged,
        Optional<Arrived> arrived,
        Optional<Gone> gone,
        String covering,
        int words,
        int mostWords,
        List<Lifeline.Contact> contacts,
        List<Problem> problems) {
    /** A letter of the other side, and where it lies. */
    public record Arrived(String when, String path) {}

    /** Who has left, and whom to call. */
    public record Gone(String name, ServiceTerms terms) {}

    /** Whether the text itself has to be mended. */
    public boolean isWrong() {
        return problems.stream().anyMatch(problem -> problem.field().equals(LetterForm.TEXT));
    }

    @Override
    public String toString() {
        return "WriteBox[" + action + "]";
    }
}
