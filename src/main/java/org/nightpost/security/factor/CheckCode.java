package org.nightpost.security.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.nightpost.security.guard.Attempt;
import org.nightpost.security.guard.Guard;
import org.nightpost.security.guard.GuardedDoor;

/**
 * Checks what somebody typed as their second factor: a code of their app, or a spare code. Either is used up by it. Who gets
 * here knows the passphrase; so that they cannot keep the owner out by wrong codes, the guard counts the owner's own devices
 * apart.
 */
@ApplicationScoped
public class CheckCode {
    @Inject
    Guard guard;

    @Inject
    UseCode codes;

    /** What came of it. */
    public enum Result {
        RIGHT,
        /** Right, and it was one of the spare codes. */
        SPARE,
        WRONG,
        /** The app showed it, but it was used before: the next one comes within half a minute. */
        USED,
        /** Too many wrong ones; nothing was checked. */
        WAIT,
        /** Nothing was checked, for reasons that say nothing about this person. */
        NOT_NOW;

        /** Whether it was the person's. */
        public boolean isRight() {
            return this == RIGHT || this == SPARE;
        }
    }

    /** @param subject by which the guard knows this person, and their devices */
    public Result check(UUID person, String subject, String typed) {
        AtomicReference<Result> wrong = new AtomicReference<>(Result.WRONG);
        Attempt<Result> attempt = guard.attempt(GuardedDoor.FACTOR, subject, () -> {
            Result result = codes.use(person, typed);
            wrong.set(result);
            return Optional.of(result).filter(Result::isRight);
        });
        if (attempt.isHeld()) {
            codes.held(person);
            return Result.WAIT;
        }
        if (attempt.isNotNow()) {
            return Result.NOT_NOW;
        }
        if (attempt.lastFree() && attempt.result().isEmpty()) {
            codes.guessed(person);
        }
        return attempt.result().orElseGet(wrong::get);
    }
}
