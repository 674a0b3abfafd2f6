package org.nightpost.correspondence.risk.page;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.StaffKeys;
import org.nightpost.correspondence.Supervised;
import org.nightpost.correspondence.risk.RiskLevel;
import org.nightpost.correspondence.risk.RiskLevels;
import org.nightpost.correspondence.risk.RiskView;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** Somebody of the staff sets the level of risk of a correspondence, up or down, and says why. */
@Deed
public class NoteRisk {
    /** What became of it. */
    public enum Result {
        NOTED,
        /** Somebody else noted something meanwhile that the page did not know; nothing was noted. */
        CHANGED,
        /** For this person there is no such correspondence. */
        NOT_FOUND
    }

    @Inject
    private StaffKeys keys;

    @Inject
    private Supervised supervised;

    @Inject
    private RiskLevels levels;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<RiskNoted> noted;

    /**
     * Notes it, for who answers the correspondence or supervises it. The same form sent twice is one note.
     *
     * @param known the number of the newest note that the page knew, 0 for none
     * @param reason canonical, not empty, within its limit
     */
    public Result note(CorrespondenceId id, int known, RiskLevel level, String reason) {
        Optional<StaffKeys.Present> key = keys.toWrite(id).or(() -> supervised.staffKey(id));
        if (key.isEmpty()) {
            return Result.NOT_FOUND;
        }
        List<RiskView> before = levels.history(id.value());
        if (before.stream().anyMatch(last -> last.number() > known)) {
            return isMine(before.get(0), level, reason) ? Result.NOTED : Result.CHANGED;
        }
        RiskLevels.Noted note = new RiskLevels.Noted(actor.person(), level, reason, clock.instant());
        levels.note(id.value(), note, key.get().key(), key.get().epoch());
        noted.fire(new RiskNoted(id.value()));
        return Result.NOTED;
    }

    private boolean isMine(RiskView last, RiskLevel level, String reason) {
        return last.author().equals(actor.person())
                && last.level().filter(level::equals).isPresent()
                && last.reason().filter(reason::equals).isPresent();
    }
}
