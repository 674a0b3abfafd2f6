package org.nightpost.correspondence.sidenote;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.StaffKeys;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** A counsellor wants to talk about a correspondence in supervision, or does not want to any more. */
@Deed
public class BringUp {
    @Inject
    private SideNotes notes;

    @Inject
    private StaffKeys keys;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<BroughtUp> up;

    @Inject
    private Event<BroughtBack> back;

    /** A second time it changes nothing. @return false if they do not answer this client */
    public boolean bring(CorrespondenceId id) {
        if (!keys.isReader(id)) {
            return false;
        }
        if (notes.brought(id).isEmpty()) {
            notes.add(new Brought(id, actor.person(), clock.instant()));
            up.fire(new BroughtUp(id));
        }
        return true;
    }

    /** A second time it changes nothing. @return false if they do not answer this client */
    public boolean withdraw(CorrespondenceId id) {
        if (!keys.isReader(id)) {
            return false;
        }
        if (notes.brought(id).isPresent()) {
            notes.isDone(List.of(id.value()));
            back.fire(new BroughtBack(id));
        }
        return true;
    }
}
