package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.schedule.Deadlines;
import org.nightpost.schedule.Deadlines.Near;

/**
 * Moves a counsellor's promises before they break, with an honest word to the client, and counts those that did. What they
 * are at work on is left to them: it was opened, or its reply written at, since the block began, or
 * the answer is written and waits for its moment.
 */
@Deed
class KeepPromises {
    @Inject
    private Deadlines deadlines;

    @Inject
    private Letters letters;

    @Inject
    private Drafts drafts;

    @Inject
    private Holds holds;

    @Inject
    private PortalClock clock;

    @Inject
    @ConfigProperty(name = "nightpost.promise.margin")
    private Duration margin;

    List<UUID> counsellors() {
        return deadlines.counsellors(margin);
    }

    void of(UUID counsellor) {
        List<Near> near = deadlines.look(counsellor, margin);
        if (near.isEmpty()) {
            return;
        }
        List<UUID> here = near.stream().map(Near::correspondence).toList();
        // Whoever is at work on it: the counsellor, or who covers for them.
        Map<UUID, Instant> written = drafts.savedByStaffIn(here);
        Map<UUID, List<LetterFacts>> waiting = Caseload.byCorrespondence(letters.waiting(here));
        Set<UUID> held = holds.answeredIn(here);
        List<UUID> untouched = near.stream()
                .filter(it -> !held.contains(it.correspondence()))
                .filter(it -> !isAtWork(
                        it,
                        Optional.ofNullable(written.get(it.correspondence())),
                        waiting.getOrDefault(it.correspondence(), List.of())))
                .map(Near::correspondence)
                .toList();
        if (!untouched.isEmpty()) {
            deadlines.runOut(counsellor, untouched);
        }
    }

    private boolean isAtWork(Near near, Optional<Instant> written, List<LetterFacts> waiting) {
        Instant since = near.reads().orElseGet(() -> clock.instant().minus(margin));
        return written.filter(at -> !at.isBefore(since)).isPresent()
                || waiting.stream()
                        .flatMap(letter -> Optional.ofNullable(letter.openedAt()).stream())
                        .anyMatch(at -> !at.isBefore(since));
    }
}
