package org.nightpost.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;

/**
 * The words of a trainee's letter before it goes.
 *
 * @param versions the trainee's first, then what a supervisor made of it
 * @param earlier the last version of the time before, if it became a draft again then
 * @param comment of the supervisor who decided; empty if none was made
 */
public record ReleaseWords(List<Version> versions, Optional<Version> earlier, Optional<Opened<String>> comment) {
    /** One version. */
    public record Version(UUID madeBy, Instant at, Opened<LetterContent> content) {}

    public Version last() {
        return versions.get(versions.size() - 1);
    }

    /** Sizes only. */
    @Override
    public String toString() {
        return "ReleaseWords[" + versions.size() + "]";
    }
}
