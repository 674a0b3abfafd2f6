package org.nightpost.correspondence.risk.page;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.StaffKeys;
import org.nightpost.correspondence.risk.RiskLevels;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;

/** Asks the supervisors of a correspondence's team by one mail each to look: once for each note, however often it is pressed. */
@Deed
public class TellSupervisors {
    @Inject
    private StaffKeys keys;

    @Inject
    private Reading reading;

    @Inject
    private RiskLevels levels;

    @Inject
    private People people;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<LookIsAsked> asked;

    @Inject
    private Event<SupervisorsTold> told;

    /** @return false for anybody but who answers it */
    public boolean tell(CorrespondenceId id) {
        if (keys.toWrite(id).isEmpty()) {
            return false;
        }
        CorrespondenceFacts here = reading.correspondence(id).orElseThrow();
        if (levels.tell(id.value(), clock.instant())) {
            people.supervisorsOf(here.team()).forEach(one -> asked.fire(new LookIsAsked(one.id(), id)));
            told.fire(new SupervisorsTold(id.value()));
        }
        return true;
    }
}
