package org.nightpost.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;

/**
 * All that lies before a counsellor who answers.
 *
 * @param letters the client's letters since the counsellor's last one, in order; if there are none, the client's last
 * @param waiting whether those letters wait for an answer
 * @param many whether the client wrote many letters in a short time
 * @param ownLast the counsellor's last letter with what it asked and what was answered
 * @param promisedBy the oldest promise that is open here
 */
public record BenchView(
        CorrespondenceFacts correspondence,
        List<ClientLetter> letters,
        boolean waiting,
        boolean many,
        Optional<OwnLetter> ownLast,
        Optional<Instant> promisedBy,
        Writing writing) {
    /**
     * A client's letter on the bench.
     *
     * @param paragraphs what can be quoted; empty if it does not open
     * @param answers what was answered with it, under the questions
     */
    public record ClientLetter(
            LetterFacts facts,
            Opened<LetterContent> content,
            List<NumberedParagraph> paragraphs,
            List<PromptView> answers) {}

    /** The counsellor's last letter; an open prompt has no answer to see. */
    public record OwnLetter(LetterFacts facts, Opened<LetterContent> content, List<PromptView> prompts) {}

    /** Whether something that waits is urgent for the client. */
    public boolean isUrgent() {
        return waiting && letters.stream().anyMatch(letter -> letter.facts().urgent());
    }

    /** Minutes to read what waits, in steps of 5. */
    public int minutesToRead() {
        return letters.stream()
                .mapToInt(letter -> letter.facts().minutesToRead())
                .sum();
    }
}
