package org.nightpost.correspondence.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.block.AtWork;
import org.nightpost.correspondence.opening.OpeningLines;

/**
 * The bench: the client's words on one side, the reply on the other.
 *
 * @param alias of the client; stands in the button that sends, against misdirection
 * @param language of the correspondence, BCP 47
 * @param zone in which the counsellor reads times
 * @param letters of the client since the counsellor's last; if there are none, the client's last
 * @param waiting whether those wait for an answer
 * @param minutes to read them
 * @param promisedBy by when the client was promised an answer
 * @param late {@code missed}, {@code risk} or empty
 * @param flags what the client said, or how they wrote, as keys of texts
 * @param stillOpen what the counsellor asked last and is not answered yet
 * @param arrived the client's letter that came while the reply was written
 * @param unknownSince since when the client has a new passphrase and waits to be recognised
 * @param exchange which of those that were agreed it is; empty before the client has agreed to any
 * @param exchangeNote what is to be known about that; empty if nothing
 * @param hand what lies at hand beside the letters
 * @param openings supervisors who opened these letters, the newest first
 * @param work where it lies in the block, what is held and put aside
 * @param later when the reply is to go, as it was typed
 * @param problems what has to be put right
 */
public record BenchPage(
        CorrespondenceId correspondence,
        String alias,
        String language,
        ZoneId zone,
        List<TheirLetter> letters,
        boolean waiting,
        int minutes,
        Optional<Instant> promisedBy,
        String late,
        List<String> flags,
        List<Answered> stillOpen,
        Optional<LetterFacts> arrived,
        Optional<Instant> unknownSince,
        String exchange,
        String exchangeNote,
        Reply reply,
        AtHand hand,
        List<OpeningLines.Line> openings,
        AtWork work,
        Later later,
        List<FieldProblem> problems) {
    /** Where the form posts to and the page lies. */
    public String path() {
        return "/correspondences/" + correspondence;
    }

    /** Whether something about the time at which it is to go has to be put right. */
    public boolean isTimeWrong() {
        return problems.stream().anyMatch(problem -> problem.field().startsWith("hold-"));
    }

    /** Whether it would go after the promise, and its writer has to say that they know. */
    public boolean isLate() {
        return later.late()
                || problems.stream().anyMatch(problem -> problem.field().equals("hold-late"));
    }

    /** A client's letter; without paragraphs and answers if it does not open. */
    public record TheirLetter(
            LetterFacts facts, boolean readable, String subject, List<Paragraph> paragraphs, List<Answered> answers) {}

    /**
     * The reply as it stands.
     *
     * @param carried what its form carries unseen
     * @param savedAt when it was saved; empty if nothing was yet
     * @param readable false if the stored draft does not open
     * @param words in its passages
     * @param mostWords beyond which the page says so; sending is possible all the same
     * @param editorWords the toolbar's words as JSON
     */
    public record Reply(
            Carried carried,
            Optional<Instant> savedAt,
            boolean readable,
            List<PartView> parts,
            int words,
            int mostWords,
            String editorWords) {}
}
