package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds clients who do not write any more, from the facts of letters and drafts. Opens nothing. */
@ApplicationScoped
@Transactional
public class QuietOnes {
    @Inject
    private Letters letters;

    /**
     * Those of this service who have let everything rest since before this moment. Left out are ended correspondences and those
     * that are about to end, who asked for time, and who waits to be recognised.
     */
    public List<Quiet> since(UUID service, Instant before) {
        return letters.quiet(service, before);
    }

    /** The same of one correspondence; empty if something has happened there. */
    public List<Quiet> since(CorrespondenceId id, UUID service, Instant before) {
        return since(service, before).stream()
                .filter(quiet -> quiet.correspondence().equals(id))
                .toList();
    }
}
