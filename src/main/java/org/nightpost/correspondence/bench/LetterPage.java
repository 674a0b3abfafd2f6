package org.nightpost.correspondence.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.LetterId;

/**
 * One letter as it was sent.
 *
 * @param alias of the client
 * @param language of the correspondence, BCP 47
 * @param from the name of whoever wrote it
 * @param readable false if it does not open
 * @param paragraphs of a client's letter
 * @param answers that came with a client's letter
 * @param parts of a counsellor's letter
 * @param tooLate when the client opened it, if it was to be taken back and could not be
 */
public record LetterPage(
        CorrespondenceId correspondence,
        LetterFacts facts,
        String alias,
        String language,
        String from,
        ZoneId zone,
        boolean readable,
        String subject,
        List<Paragraph> paragraphs,
        List<Answered> answers,
        List<ReadPart> parts,
        Optional<LetterId> previous,
        Optional<LetterId> next,
        boolean canBeTakenBack,
        Optional<Instant> tooLate) {
    public String path() {
        return "/correspondences/" + correspondence;
    }
}
