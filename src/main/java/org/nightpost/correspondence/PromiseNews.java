package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.notice.Notifies;

/** A client is told another moment than they knew; the mail says only that there is something to read. */
public record PromiseNews(UUID client) implements Notifies {
    @Override
    public UUID personToNotify() {
        return client;
    }
}
