package org.nightpost.correspondence.bench;

import java.time.ZoneId;
import java.util.List;
import org.nightpost.correspondence.CorrespondenceId;

/**
 * The reply as the client will see it.
 *
 * @param alias of the client
 * @param language of the correspondence, BCP 47
 * @param from the counsellor's name
 * @param carried all of the reply, so that what is sent is what was seen
 * @param unfilled the fields that hold back sending
 */
public record PreviewPage(
        CorrespondenceId correspondence,
        String alias,
        String language,
        String from,
        ZoneId zone,
        String subject,
        List<ReadPart> parts,
        Carried carried,
        List<FieldProblem> unfilled) {
    public String path() {
        return "/correspondences/" + correspondence;
    }
}
