package org.nightpost.audit;

import java.util.UUID;

/** An event that belongs in the trail. It carries ids and facts, never a word somebody wrote. */
public interface Audited {
    /** What was done, as one word of the field with hyphens: {@code letter-sent}. */
    String deed();

    /** The row it was done to. */
    UUID subject();
}
