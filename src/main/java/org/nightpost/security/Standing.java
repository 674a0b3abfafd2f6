package org.nightpost.security;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.web.Stay;

/** How far the session of this request reaches, what it waits for, and when its person last gave their password. */
@RequestScoped
class Standing {
    /** ASVS 5.0 V7.5 leaves the time to the site; long enough to read a page, too short for an empty chair. */
    private static final Duration PROVEN = Duration.ofMinutes(10);

    private @Nullable Waiting waiting;
    private @Nullable Stay stay;
    private Level level = Level.FULL;
    private Instant provenAt = Instant.EPOCH;
    private List<RequiredAction> required = List.of();

    /**
     * Somebody whose second factor is still to come.
     *
     * @param session its row
     * @param person who they say they are; the password was right
     */
    record Waiting(UUID session, UUID person) {}

    void waitsForFactor(UUID session, UUID person) {
        waiting = new Waiting(session, person);
        level = Level.FACTOR_PENDING;
    }

    void reaches(Level level, Instant provenAt, List<RequiredAction> required) {
        this.waiting = null;
        this.level = level;
        this.provenAt = provenAt;
        this.required = List.copyOf(required);
    }

    void stays(Stay stay) {
        this.stay = stay;
    }

    /** How long a full session lasts. */
    Optional<Stay> stay() {
        return Optional.ofNullable(stay);
    }

    void leave() {
        waiting = null;
    }

    /** Who has still to give their second factor; empty if nobody, or if they have. */
    Optional<Waiting> waiting() {
        return Optional.ofNullable(waiting);
    }

    boolean reaches(Level lowest) {
        return level.compareTo(lowest) >= 0;
    }

    /** What has to be done next; empty if everything is. */
    Optional<RequiredAction> next() {
        return required.stream().findFirst();
    }

    boolean isProven(Instant now) {
        return !now.isAfter(provenAt.plus(PROVEN)) && !now.isBefore(provenAt);
    }
}
