package org.nightpost.correspondence;

import java.time.Instant;
import java.util.Optional;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.Opened;

/**
 * An answer as its reader may see it.
 *
 * @param rev goes back with the page when it is saved
 * @param sentIn the letter it went out with; empty while it is the client's alone
 */
public record AnswerView(Opened<AnswerValue> value, long rev, Instant savedAt, Optional<LetterId> sentIn) {}
