package org.nightpost.supervision;

import java.util.List;
import org.nightpost.web.Problem;

/**
 * On which an administrator lets a member of staff go. Numbers and teams; never a client's name.
 *
 * @param path it posts to
 * @param back the page of the person
 * @param gone they have left before
 * @param total how many correspondences have to be handed over
 * @param waiting the same by team
 * @param teams the names of the teams whose key is taken from them
 */
public record LeavingPage(
        String path,
        String back,
        String name,
        boolean gone,
        long total,
        List<Waiting> waiting,
        List<String> teams,
        List<Problem> problems) {
    /** So many correspondences of this team. */
    public record Waiting(String team, long count) {}
}
