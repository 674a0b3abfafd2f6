package org.nightpost.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * A client who has not written since their counsellor's last letter, nor saved a word that they were writing.
 *
 * @param letter the counsellor's last
 * @param since when that was sent
 * @param opened whether the client has opened it
 * @param homework how many questions in it are open
 */
public record Quiet(
        CorrespondenceId correspondence, UUID client, LetterId letter, Instant since, boolean opened, int homework) {}
