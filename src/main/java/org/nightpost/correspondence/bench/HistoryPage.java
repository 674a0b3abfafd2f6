package org.nightpost.correspondence.bench;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterFacts;

/**
 * All letters of a correspondence, newest first, without opening one.
 *
 * @param names of the client and of whoever wrote, by person
 * @param page this page of the list, from 1
 * @param pages how many there are
 */
public record HistoryPage(
        CorrespondenceId correspondence,
        String alias,
        ZoneId zone,
        Map<UUID, String> names,
        List<LetterFacts> letters,
        int page,
        int pages) {
    public String path() {
        return "/correspondences/" + correspondence;
    }
}
