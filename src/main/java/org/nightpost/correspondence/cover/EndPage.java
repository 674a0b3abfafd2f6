package org.nightpost.correspondence.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nightpost.web.Problem;

/**
 * On which somebody says that they are back, or do not go.
 *
 * @param path it posts to
 * @param form by which the same form sent twice is known
 * @param begun whether they are away now; else they do not go
 * @param cover the name of who covers; empty for nobody
 * @param letters to the clients who were told; none if nobody was
 */
public record EndPage(
        String path,
        UUID form,
        boolean begun,
        LocalDate first,
        LocalDate last,
        String cover,
        LettersToAll letters,
        List<Problem> problems) {
    /** The beginning of the keys of its texts. */
    public String key() {
        return begun ? "absence.back" : "absence.cancel";
    }
}
