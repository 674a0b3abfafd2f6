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

/** Looks at a code and uses it up, in one short transaction; a wrong one is on the trail as well. */
@Deed
class UseCode {
    @Inject
    FactorRows rows;

    @Inject
    ServiceKeys keys;

    @Inject
    AuditTrail trail;

    @Inject
    PortalClock clock;

    @Inject
    Event<FactorChanged> changes;

    CheckCode.Result use(UUID person, String typed) {
        CheckCode.Result result = result(person, typed);
        trail.record(
                switch (result) {
                    case RIGHT -> "appCode.used";
                    case SPARE -> "spareCode.used";
                    default -> "factor.refused";
                },
                person);
        return result;
    }

    /** Nothing was looked at, because of all the wrong ones before. */
    void held(UUID person) {
        trail.record("factor.held", person);
    }

    /** The person is told: it may not be they who type. */
    void guessed(UUID person) {
        changes.fire(new FactorChanged("factor.guessed", person));
    }

    private CheckCode.Result result(UUID person, String typed) {
        String digits = typed.replaceAll("[\\s\\p{Z}-]", "");
        if (digits.matches("[0-9]{" + TimedCode.DIGITS + "}")) {
            return rows.app(person).map(app -> app(person, app, digits)).orElse(CheckCode.Result.WRONG);
        }
        boolean spare = SpareCodes.macs(keys, person, typed).stream().anyMatch(mac -> rows.useSpareCode(person, mac));
        return spare ? CheckCode.Result.SPARE : CheckCode.Result.WRONG;
    }

    private CheckCode.Result app(UUID person, AppFactor app, String digits) {
        try {
            byte[] secret = app.secret(keys);
            OptionalLong step = TimedCode.matching(secret, digits, clock.instant());
            Arrays.fill(secret, (byte) 0);
            if (step.isEmpty()) {
                return CheckCode.Result.WRONG;
            }
            return rows.takeStep(person, step.getAsLong()) ? CheckCode.Result.RIGHT : CheckCode.Result.USED;
        } catch (CannotBeOpened damaged) {
            trail.record("appFactor.damaged", person);
            return CheckCode.Result.WRONG;
        }
    }
}
