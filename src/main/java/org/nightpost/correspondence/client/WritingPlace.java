package org.nightpost.correspondence.client;

import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.LetterView;
import org.nightpost.correspondence.PromptView;
import org.nightpost.correspondence.content.Side;

/**
 * Where a client writes: under a letter, or with nothing to answer.
 *
 * @param path of the page and of its form
 * @param letter the one on the page; empty if there is none
 */
record WritingPlace(String path, CorrespondenceFacts correspondence, Optional<LetterView> letter) {
    static WritingPlace under(LetterView letter) {
        return new WritingPlace(path(letter.facts().id()), letter.correspondence(), Optional.of(letter));
    }

    static WritingPlace free(CorrespondenceFacts correspondence) {
        return new WritingPlace("/write", correspondence, Optional.empty());
    }

    static String path(LetterId letter) {
        return "/letters/" + letter;
    }

    /** What is asked here. */
    List<PromptView> prompts() {
        return letter.map(LetterView::prompts).orElse(List.of());
    }

    /** Whether there is anything to fill in: not on the client's own letters. */
    boolean takesForms() {
        return letter.map(view -> view.facts().side() == Side.COUNSELLOR).orElse(true);
    }
}
