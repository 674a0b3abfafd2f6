package org.nightpost.correspondence.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.deed.PortalClock;
import org.nightpost.web.Visit;

/** What there is to say of a client's silence, to who answers them and to supervisors. */
@ApplicationScoped
public class SilenceWords {
    @Inject
    Silences silences;

    @Inject
    PortalClock clock;

    @Inject
    Visit visit;

    /** Of these; those of which there is nothing to say are left out. Two statements, whatever there is. */
    public Map<CorrespondenceId, String> of(Collection<CorrespondenceFacts> correspondences) {
        Instant now = clock.instant();
        Map<CorrespondenceId, SilenceView> silent = silences.of(correspondences);
        Map<CorrespondenceId, String> words = new HashMap<>();
        silent.forEach((id, view) -> words.put(id, words(view, now)));
        correspondences.stream()
                .filter(facts -> facts.course().isPausedAt(now))
                .forEach(facts -> words.put(facts.id(), paused(facts)));
        return words;
    }

    /** Of this one; empty if there is nothing to say. */
    public String of(CorrespondenceFacts here, Optional<SilenceView> silence) {
        Instant now = clock.instant();
        return here.course().isPausedAt(now)
                ? paused(here)
                : silence.map(view -> words(view, now)).orElse("");
    }

    private String paused(CorrespondenceFacts facts) {
        Instant last = facts.course().pausedUntil().orElseThrow().minusMillis(1);
        return visit.texts().text("silence.paused", visit.texts().date(last, visit.zone()));
    }

    /** "Silent for 24 days: a gentle letter is prepared" */
    public String words(SilenceView view, Instant now) {
        if (view.isEndable(now)) {
            return visit.texts().text("silence.waited", view.days(now));
        }
        return view.endableFrom()
                .map(from -> visit.texts()
                        .text("silence.written", view.days(now), visit.texts().date(from, visit.zone())))
                .orElseGet(() -> visit.texts().text("silence.prepared", view.days(now)));
    }

    /** What became of the last letter: closed, opened, or opened with questions that are open. */
    public String letter(SilenceView view) {
        if (!view.opened()) {
            return visit.texts().text("silence.letter.closed");
        }
        return view.homework() > 0
                ? visit.texts().text("silence.letter.homework", view.homework())
                : visit.texts().text("silence.letter.opened");
    }
}
