package org.nightpost.correspondence;

import java.util.UUID;
import org.nightpost.audit.Audited;

/** A colleague can read and answer during an absence; the client was told by a letter, and the keys were sealed on. */
public record CoverPlanned(CorrespondenceId correspondence, UUID cover) implements Audited {
    @Override
    public String deed() {
        return "cover.planned";
    }

    @Override
    public UUID subject() {
        return correspondence.value();
    }
}
