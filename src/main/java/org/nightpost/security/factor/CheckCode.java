package org.nightpost.security.factor;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.UUID;
import org.nightpost.audit.AuditTrail;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.TimedCode;

/** Checks what somebody typed as their second factor: a code of their app, or a spare code. Either is used up by it. */
@Deed
public class CheckCode {
    /** From this many wrong ones on the person is told, once: it may not be they who type. */
    private static final int TOLD = 5;

    @Inject
    FactorRows rows;

    @Inject
    Tries tries;

    @Inject
    ServiceKeys keys;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    @Inject
    Event<FactorChanged> changes;

    /** What came of it. */
    public enum Result {
        RIGHT,
        /** Right, and it was one of the spare codes. */
        SPARE,
        WRONG,
        /** The app showed it, but it was used before: the next one comes within half a minute. */
        USED,
        /** Too many wrong ones; nothing was checked. */
        WAIT
    }

    /**
     * The result.
     *
     * @param minutes how long to wait, if that is the result
     */
    public record Answer(Result result, long minutes) {
        /** Whether it was the person's. */
        public boolean isRight() {
            return result == Result.RIGHT || result == Result.SPARE;
        }
    }

    public Answer check(UUID person, String typed) {
        Tries.Turn turn = tries.take(person);
        if (!turn.allowed()) {
            return new Answer(Result.WAIT, turn.minutes());
        }
        Result result = result(person, typed);
        if (result == Result.RIGHT || result == Result.SPARE) {
            tries.forget(person);
            trail.record(result == Result.SPARE ? "spareCode.used" : "appCode.used", person);
        } else {
            trail.recordFirst("factor.refused", person);
            if (turn.number() == TOLD) {
                changes.fire(new FactorChanged("factor.guessed", person));
            }
        }
        return new Answer(result, 0);
    }

    private Result result(UUID person, String typed) {
        String digits = typed.replaceAll("[\\s\\p{Z}-]", "");
        if (digits.matches("[0-9]{" + TimedCode.DIGITS + "}")) {
            return rows.app(person).map(app -> app(person, app, digits)).orElse(Result.WRONG);
        }
        boolean spare = SpareCodes.macs(keys, person, typed).stream().anyMatch(mac -> rows.useSpareCode(person, mac));
        return spare ? Result.SPARE : Result.WRONG;
    }

    private Result app(UUID person, AppFactor app, String digits) {
        try {
            byte[] secret = app.secret(keys);
            OptionalLong step = TimedCode.matching(secret, digits, clock.instant());
            Arrays.fill(secret, (byte) 0);
            if (step.isEmpty()) {
                return Result.WRONG;
            }
            return rows.takeStep(person, step.getAsLong()) ? Result.RIGHT : Result.USED;
        } catch (CannotBeOpened damaged) {
            trail.recordFirst("appFactor.damaged", person);
            return Result.WRONG;
        }
    }
}
