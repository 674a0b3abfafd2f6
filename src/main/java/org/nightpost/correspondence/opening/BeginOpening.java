package org.nightpost.correspondence.opening;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.audit.AuditTrail;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Supervised;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** A supervisor opens the letters of a correspondence, for {@code nightpost.opening.lasts}. Its client is told. */
@Deed
public class BeginOpening {
    @Inject
    private Openings openings;

    @Inject
    private Supervised supervised;

    @Inject
    private AuditTrail trail;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    @ConfigProperty(name = "nightpost.opening.lasts")
    private Duration lasts;

    @Inject
    private Event<LettersOpened> opened;

    /**
     * Begins; the same form sent again changes nothing.
     *
     * @param line of the trail, committed, that says {@code opening.begun} of this correspondence
     * @param said canonical and within its limits
     * @return false if it is in no team of the person behind the request
     * @throws IllegalStateException if the line is not there: what is not on record is not opened
     */
    public boolean begin(CorrespondenceId id, UUID form, UUID line, Said said) {
        Optional<Supervised.Keys> keys = supervised.keys(id);
        if (keys.isEmpty() || isDone(form)) {
            return keys.isPresent();
        }
        if (!trail.isIntact(line)) {
            throw new IllegalStateException("an opening without its line on the trail");
        }
        Instant now = clock.instant();
        openings.add(new Opening(id, actor.person(), form, line, now, now.plus(lasts)).saying(said, keys.get()));
        supervised
                .find(id)
                .ifPresent(view -> opened.fire(new LettersOpened(view.facts().client())));
        return true;
    }

    /** Whether this very form was sent before. */
    public boolean isDone(UUID form) {
        return openings.byForm(actor.person(), form).isPresent();
    }
}
