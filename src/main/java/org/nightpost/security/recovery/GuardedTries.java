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
import org.nightpost.vault.TypedCode;
import org.nightpost.web.Problem;

/** Every try at a code, a letter key or an old passphrase goes through the guard. */
@ApplicationScoped
class GuardedTries {
    private static final String NOT_NOW = "security.recovery.problem.not-now";

    @Inject
    ResetPassphrase reset;

    @Inject
    RememberPassphrase rememberPassphrase;

    @Inject
    AskForLink askForLink;

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    /**
     * Why a try leads nowhere.
     *
     * @param notNow nobody looked at it: it may be right
     */
    record Refusal(Problem problem, boolean notNow) {}

    /** Asks for a link. @return false if not even that is possible now, whatever the name is */
    boolean ask(String name) {
        return EvenTime.get(() -> {
            Attempt<?> attempt = guard.attempt(GuardedDoor.RECOVERY, "ask " + locks.guessed(name), Optional::empty);
            if (attempt.state() == Attempt.State.REFUSED) {
                askForLink.ask(name);
            }
            return !attempt.isNotNow();
        });
    }

    /**
     * What has to be mended; empty if the code was right and the new passphrase is set. Wrong codes are counted by where they
     * come from and not by the name: there are too many to be guessed, and for who has no mailbox the right one is the only
     * way in, which no stranger must use up.
     */
    Optional<Refusal> code(String name, TypedCode code, char[] password) {
        AtomicReference<Problem> problem = new AtomicReference<>(code("unknown"));
        String subject = "code " + locks.guessed(name) + " " + code.symbols();
        Attempt<?> attempt = EvenTime.get(() -> guard.attempt(GuardedDoor.RECOVERY, subject, () -> {
            ResetPassphrase.Result result = reset.withCode(name, code, password);
            if (result instanceof ResetPassphrase.Useless useless) {
                problem.set(code(useless.why()));
                return Optional.empty();
            }
            return Optional.of(result);
        }));
        return refusal(attempt, Objects.requireNonNull(problem.get()));
    }

    /** The same for the passphrase that was given up: that can be guessed, so one that has to wait looks like a wrong one. */
    Optional<Refusal> remember(String name, char[] old, char[] password) {
        Attempt<Boolean> attempt = guard.attempt(
                GuardedDoor.RECOVERY,
                locks.guessed(name),
                () -> rememberPassphrase.remember(name, old, password) ? Optional.of(true) : Optional.empty());
        if (attempt.isHeld()) {
            rememberPassphrase.spend(old);
        }
        return refusal(attempt, new Problem(RecoveryResource.OLD, "security.recovery.problem.old"));
    }

    /** The same for a letter key behind a link. What is no matter of the key passes the guard. */
    ResetPassphrase.Result letterKey(String secret, LetterKey key, char[] password, boolean oldKnown) {
        Attempt<ResetPassphrase.Result> attempt = guard.attempt(GuardedDoor.RECOVERY, "link " + secret, () -> {
            ResetPassphrase.Result result = reset.withKey(secret, key, password, oldKnown);
            return result instanceof ResetPassphrase.WrongLetterKey ? Optional.empty() : Optional.of(result);
        });
        // Whoever has the link knows how often they tried: to say "wait" tells nobody anything, and "wrong" might be
        // untrue.
        return attempt.isNotNow() || attempt.isHeld()
                ? new ResetPassphrase.NotNow()
                : attempt.result().orElseGet(ResetPassphrase.WrongLetterKey::new);
    }

    private static Problem code(String why) {
        return new Problem(RecoveryResource.CODE, "security.recovery.problem.code." + why);
    }

    private static Optional<Refusal> refusal(Attempt<?> attempt, Problem wrong) {
        if (attempt.result().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(attempt.isNotNow() ? new Refusal(notNow(wrong.field()), true) : new Refusal(wrong, false));
    }

    static Problem notNow(String field) {
        return new Problem(field, NOT_NOW);
    }
}
