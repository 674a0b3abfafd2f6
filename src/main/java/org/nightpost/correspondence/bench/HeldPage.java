package org.nightpost.correspondence.bench;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.HeldView;

/**
 * A letter that is held, as its client will read it.
 *
 * @param alias of the client
 * @param language of the correspondence, BCP 47
 * @param from its writer's name
 * @param withBlock whether it goes with the end of the block that was begun
 * @param readable false if it does not open
 * @param next who waits next in the block
 * @param inBlock whether one was begun and not ended
 * @param shut whether it was to be taken back, and it or the draft that was begun since does not open
 */
public record HeldPage(
        CorrespondenceId correspondence,
        String alias,
        String language,
        String from,
        ZoneId zone,
        HeldView held,
        boolean withBlock,
        boolean readable,
        String subject,
        List<ReadPart> parts,
        Optional<SentPage.Next> next,
        boolean inBlock,
        boolean shut) {
    public String path() {
        return "/correspondences/" + correspondence;
    }
}
