package org.nightpost.correspondence.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.block.CountTime;
import org.nightpost.correspondence.content.Side;

/** Counts how long a letter lies on the bench. */
@ApplicationScoped
class Paced {
    @Inject
    Reading reading;

    @Inject
    CountTime countTime;

    /** It lies open. */
    void at(CorrespondenceId id) {
        if (reading.correspondence(id).isPresent()) {
            countTime.at(id);
        }
    }

    /** What waits for an answer here, in order. */
    List<LetterFacts> waiting(CorrespondenceId id) {
        List<LetterFacts> waiting = new ArrayList<>();
        for (LetterFacts letter : reading.history(id)) {
            if (letter.side() == Side.CLIENT) {
                waiting.add(letter);
            } else if (!letter.announcing()) {
                waiting.removeIf(other -> letter.writtenBefore() == 0 || other.number() < letter.writtenBefore());
            }
        }
        return waiting;
    }

    /** These are answered. Who writes unasked answers nothing, and that tells nothing of their pace. */
    void done(CorrespondenceId id, List<LetterFacts> answered) {
        if (!answered.isEmpty()) {
            int minutes = answered.stream().mapToInt(LetterFacts::minutesToRead).sum();
            countTime.done(id, answered.get(0).id(), minutes);
        }
    }
}
