package org.nightpost.correspondence.note;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.web.Problem;

/**
 * The case note, to be written on.
 *
 * @param alias of the client
 * @param rev the form knows
 * @param closed whether what is stored does not open
 * @param other what another window has stored meanwhile
 */
public record NotePage(
        CorrespondenceId correspondence,
        String alias,
        ZoneId zone,
        long rev,
        String text,
        boolean closed,
        Optional<NoteView> other,
        List<Problem> problems) {
    /** Where the form posts to. */
    public String path() {
        return bench() + "/note";
    }

    public String bench() {
        return "/correspondences/" + correspondence;
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }
}
