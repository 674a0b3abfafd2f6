package org.nightpost.correspondence.bench;

import java.util.List;
import org.nightpost.correspondence.CorrespondenceId;

/**
 * A reply in which somebody else is named.
 *
 * @param alias of the client to whom it would go
 * @param names that stand in it
 * @param button that was pressed
 * @param later when it was to go
 */
public record MisdirectedPage(
        CorrespondenceId correspondence,
        String alias,
        List<String> names,
        String button,
        Later later,
        Carried carried) {
    public String path() {
        return "/correspondences/" + correspondence;
    }
}
