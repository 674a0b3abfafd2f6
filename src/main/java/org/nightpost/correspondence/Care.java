package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.PortalClock;

/** Notices many letters in a short time: the writer is shown help, their counsellor a word. Nothing is held back for it. */
@ApplicationScoped
public class Care {
    @Inject
    private PortalClock clock;

    @Inject
    @ConfigProperty(name = "nightpost.care.letters")
    private int many;

    @Inject
    @ConfigProperty(name = "nightpost.care.within")
    private Duration within;

    /** Whether there are so many of one client's letters among these that somebody should look. */
    public boolean areMany(Collection<LetterFacts> letters) {
        Instant since = clock.instant().minus(within);
        return letters.stream()
                        .filter(letter ->
                                letter.side() == Side.CLIENT && !letter.sentAt().isBefore(since))
                        .count()
                >= many;
    }
}
