package org.nightpost.correspondence.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.web.Problem;

/**
 * A few words that say: I have read this.
 *
 * @param language of the correspondence, BCP 47
 * @param text as it was typed, or to begin with
 * @param most words
 * @param promised by when the client was promised their answer
 * @param done whether one was sent since the client's last letter
 */
public record AcknowledgePage(
        CorrespondenceId correspondence,
        String alias,
        String language,
        ZoneId zone,
        String text,
        UUID submission,
        int most,
        Optional<Instant> promised,
        boolean done,
        List<Problem> problems) {
    public String bench() {
        return "/correspondences/" + correspondence;
    }

    public String path() {
        return bench() + "/acknowledge";
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }
}
