package org.nightpost.correspondence.opening;

import java.util.UUID;
import org.nightpost.notice.Notifies;

/** A supervisor opened this client's letters; the mail says only that there is something to read. */
public record LettersOpened(UUID client) implements Notifies {
    @Override
    public UUID personToNotify() {
        return client;
    }
}
