package org.nightpost.correspondence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody has filled in who proposes a handover.
 *
 * @param form by which the same form sent twice is known
 * @param to who is to answer
 * @param because why, in words for the staff; may be empty
 * @param note for who answers next; may be empty
 * @param decideBy until when the client may decline; for one that is made at once it has no meaning
 */
public record HandoverPlan(UUID form, UUID to, HandoverReason reason, String because, String note, Instant decideBy) {
    /** One form may be about several correspondences: in each it is a handover, and a letter, of its own. */
    UUID in(Correspondence here) {
        return UUID.nameUUIDFromBytes(("handover|" + form + "|" + here.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** Only sizes: the words are for the staff of one correspondence. */
    @Override
    public String toString() {
        return "HandoverPlan[" + reason + "]";
    }
}
