package org.nightpost.correspondence.block;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.web.Problem;

/**
 * Where a letter is put aside.
 *
 * @param promised by when the client was promised an answer
 * @param next what they are told instead, if that cannot be kept
 * @param missed whether that moment has passed
 * @param most characters of the note
 */
public record ParkPage(
        CorrespondenceId correspondence,
        String alias,
        ZoneId zone,
        String note,
        Optional<Instant> promised,
        Optional<Instant> next,
        boolean missed,
        int most,
        List<Problem> problems) {
    public String bench() {
        return "/correspondences/" + correspondence;
    }

    public String path() {
        return bench() + "/park";
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }
}
