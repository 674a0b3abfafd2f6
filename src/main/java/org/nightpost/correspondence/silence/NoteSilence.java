package org.nightpost.correspondence.silence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Lifetime;
import org.nightpost.correspondence.Quiet;
import org.nightpost.correspondence.QuietOnes;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.invitation.Invitations;

/**
 * Notes that a client does not write any more, once, however many nodes look. It writes nobody a letter and no mail: a person
 * decides what to do.
 */
@Deed
class NoteSilence {
    @Inject
    private QuietOnes quietOnes;

    @Inject
    private Silences silences;

    @Inject
    private Lifetime lifetime;

    @Inject
    private People people;

    @Inject
    private Invitations invitations;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<SilenceStep> fired;

    /** Whom to look at under their locks. Who was noted before is left out, and who was invited and has not come yet. */
    List<CorrespondenceId> due() {
        List<CorrespondenceId> due = new ArrayList<>();
        for (UUID service : people.servicesById().keySet()) {
            quietOnes.since(service, before(service)).stream()
                    .filter(quiet -> silences.present(quiet.correspondence()).isEmpty())
                    .filter(quiet -> !invitations.isWaiting(quiet.client()))
                    .map(Quiet::correspondence)
                    .forEach(due::add);
        }
        return due;
    }

    void note(CorrespondenceId id) {
        Optional<CorrespondenceFacts> here = lifetime.lockIfFree(id);
        // What was read before the lock may be old.
        here.stream()
                .flatMap(facts -> quietOnes.since(id, facts.service(), before(facts.service())).stream())
                .filter(quiet -> silences.present(id).isEmpty())
                .forEach(this::note);
    }

    private void note(Quiet quiet) {
        Instant now = clock.instant();
        silences.since(quiet.correspondence(), quiet.letter())
                .ifPresentOrElse(again -> again.noted(quiet, now), () -> silences.add(new Silence(quiet, now)));
        fired.fire(new SilenceStep(SilenceStep.What.NOTED, quiet.correspondence()));
    }

    private Instant before(UUID service) {
        return clock.instant().minus(Duration.ofDays(silences.patience(service).days()));
    }
}
