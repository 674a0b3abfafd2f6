package org.nightpost.audit;

import java.util.UUID;

/**
 * An event that goes on the trail. Fired inside a transaction, it becomes a row of the same transaction, so nothing
 * happens without its trace. Firing it outside of one fails.
 */
public interface Audited {
    /**
     * What was done: a fixed word of the code such as {@code letter.sent}. Letters and digits of ASCII in groups parted by
     * single dots, at most 60 characters; never anything that a person wrote.
     */
    String deed();

    /** The id of the row it was done to; {@link Acting#NOBODY} if there is none. */
    UUID subject();
}
