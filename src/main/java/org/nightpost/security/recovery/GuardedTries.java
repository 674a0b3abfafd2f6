package org.nightpost.security.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.nightpost.security.Locks;
import org.nightpost.security.guard.Attempt;
import org.nightpost.security.guard.Guard;
import org.nightpost.security.guard.GuardedDoor;
import org.nightpost.vault.LetterKey;
import org.nightpost.vault.Passwords;
import org.nightpost.vault.TypedCode;
import org.nightpost.web.Problem;

/** Every try at a code, a letter key or an old passphrase goes through the guard: one that has to wait looks like a wrong one. */
@ApplicationScoped
class GuardedTries {
    private static final String NOT_NOW = "security.recovery.problem.not-now";

    @Inject
    ResetPassphrase reset;

    @Inject
    RememberPassphrase rememberPassphrase;

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Passwords passwords;

    /** What has to be mended; empty if the code was right and the new passphrase is set. */
    Optional<Problem> code(String name, TypedCode code, char[] password) {
        AtomicReference<Problem> problem = new AtomicReference<>(code("unknown"));
        Attempt<?> attempt = EvenTime.get(() -> guard.attempt(GuardedDoor.RECOVERY, locks.guessed(name), () -> {
            ResetPassphrase.Result result = reset.withCode(name, code, password);
            if (result instanceof ResetPassphrase.Useless useless) {
                problem.set(code(useless.why()));
                return Optional.empty();
            }
            return Optional.of(result);
        }));
        return problem(attempt, Objects.requireNonNull(problem.get()));
    }

    /** The same for the passphrase that was given up. */
    Optional<Problem> remember(String name, char[] old, char[] password) {
        Attempt<Boolean> attempt = guard.attempt(
                GuardedDoor.RECOVERY,
                locks.guessed(name),
                () -> rememberPassphrase.remember(name, old, password) ? Optional.of(true) : Optional.empty());
        if (attempt.isHeld()) {
            passwords.spend(old);
        }
        return problem(attempt, new Problem(RecoveryResource.OLD, "security.recovery.problem.old"));
    }

    /** The same for a letter key behind a link. What is no matter of the key passes the guard. */
    ResetPassphrase.Result letterKey(String secret, LetterKey key, char[] password) {
        Attempt<ResetPassphrase.Result> attempt = guard.attempt(GuardedDoor.RECOVERY, "link " + secret, () -> {
            ResetPassphrase.Result result = reset.withKey(secret, key, password);
            return result instanceof ResetPassphrase.WrongLetterKey ? Optional.empty() : Optional.of(result);
        });
        return attempt.result().orElseGet(ResetPassphrase.WrongLetterKey::new);
    }

    private static Problem code(String why) {
        return new Problem(RecoveryResource.CODE, "security.recovery.problem.code." + why);
    }

    private static Optional<Problem> problem(Attempt<?> attempt, Problem wrong) {
        if (attempt.result().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(attempt.isNotNow() ? new Problem(wrong.field(), NOT_NOW) : wrong);
    }
}
