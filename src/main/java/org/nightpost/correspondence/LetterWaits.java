package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.notice.Notifies;

/** A counsellor's letter lies closed for this client. Counsellors get none of these: nobody reaches them outside a block. */
public record LetterWaits(UUID client) implements Notifies {
    @Override
    public UUID personToNotify() {
        return client;
    }
}
