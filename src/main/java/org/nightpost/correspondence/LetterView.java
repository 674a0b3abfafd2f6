package org.nightpost.correspondence;

import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Side;
import org.nightpost.schedule.Told;

/**
 * One letter for its reader.
 *
 * @param reader which side the person before the page is on
 * @param prompts what this letter asks, in order, with the answers its reader may see
 * @param answers what was answered with this letter
 * @param previous the letter before it in the correspondence, of either side
 * @param promised what its writer was told of the answer
 * @param canBeTakenBack whether the person before the page wrote it and nobody has opened it
 */
public record LetterView(
        CorrespondenceFacts correspondence,
        LetterFacts facts,
        Side reader,
        Opened<LetterContent> content,
        List<PromptView> prompts,
        List<PromptView> answers,
        Optional<LetterId> previous,
        Optional<LetterId> next,
        Optional<Told> promised,
        boolean canBeTakenBack) {}
