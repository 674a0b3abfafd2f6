package org.nightpost.correspondence.client;

import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.agreement.StandingWords;
import org.nightpost.people.ServiceTerms;

/**
 * The client's table.
 *
 * @param greeting by the time of their day, with their name
 * @param late whether it is a time of night
 * @param again if the client is asked to give the letters again
 * @param table what lies on it; empty before a correspondence has begun
 * @param todo what is open for them, in the order it was asked
 * @param unreached the last mail to them did not arrive
 * @param opened a supervisor opened letters lately
 * @param agreement how far what was agreed is used up, or what is to be agreed to; empty before a correspondence has begun
 */
public record HomePage(
        String greeting,
        boolean late,
        Optional<Again> again,
        Optional<Table> table,
        List<Todo> todo,
        boolean unreached,
        boolean opened,
        Optional<StandingWords.Line> agreement) {
    /**
     * The counsellor has lost the keys, and only the client can give the letters again.
     *
     * @param counsellor ready to stand inside a sentence
     * @param quiet whether they said "not now" a while ago
     */
    public record Again(String path, String counsellor, boolean quiet) {}

    /**
     * The letters.
     *
     * @param counsellor ready to stand inside a sentence
     * @param gone they have left, and nobody has been chosen yet
     * @param covering that somebody answers in the counsellor's place, in words; empty if nobody does
     * @param last the counsellor's last letter
     * @param own the client's letter after it, if there is one under way
     * @param next when the next letter comes
     * @param draft when a letter that is begun was saved, in words
     * @param writePath where to write
     */
    public record Table(
            String counsellor,
            boolean gone,
            String covering,
            Optional<Last> last,
            Optional<Own> own,
            Next next,
            Optional<String> draft,
            String writePath) {}

    /**
     * The counsellor's last letter.
     *
     * @param author who wrote it, ready to stand inside a sentence
     * @param came when, in words
     * @param closed whether the client has not opened it
     * @param opened the day they opened it, in words; empty if not yet
     * @param firstLines how it begins; empty while it is closed, or if it does not open
     */
    public record Last(
            String author,
            String path,
            String came,
            int minutes,
            boolean closed,
            String opened,
            Optional<String> firstLines) {}

    /**
     * The client's letter that waits for its answer.
     *
     * @param sent when, in words
     * @param first whether nothing came before it
     * @param closed whether it can still be taken back
     */
    public record Own(String path, String sent, boolean first, boolean closed) {}

    /**
     * When the next letter comes.
     *
     * @param said what was promised for the waiting letter, or what a letter sent now would be
     * @param missed whether that moment has passed
     * @param before a moment that was promised before and has passed, in words; empty if there is none
     */
    public record Next(Said said, boolean missed, String before, ServiceTerms terms) {}

    /**
     * Something open.
     *
     * @param words the question; or, for what may be hard to read, the note it is folded behind
     * @param meta due date and minutes as a sentence; empty if neither was said
     * @param begun when an answer that is not sent was saved, in words
     */
    public record Todo(String path, String words, String meta, Optional<String> begun) {}
}
