package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** A client asks for another counsellor, or does not any more. Nothing changes by it: a supervisor of the team answers. */
@Deed
public class AskForChange {
    @Inject
    private Correspondences correspondences;

    @Inject
    private HandoverRows rows;

    @Inject
    private HandoverWords words;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<HandoverStep> fired;

    @Inject
    @ConfigProperty(name = "nightpost.wish.answer")
    Period time;

    /** By when one that is made now is answered. */
    public Instant answerBy() {
        return clock.instant().atZone(ZoneOffset.UTC).plus(time).toInstant();
    }

    /**
     * Asks, once: while a wish is open another says nothing new.
     *
     * @param form the id it gets, by which the same form sent twice is known
     * @param said canonical, and within its limit; may be empty
     * @param tellCounsellor whether the counsellor may read it too
     * @return false if the person behind the request is not the client of this
     */
    public boolean ask(CorrespondenceId id, UUID form, String said, boolean tellCounsellor) {
        Optional<Correspondence> mine = lockMine(id);
        mine.filter(here -> rows.wish(form).isEmpty()
                        && rows.openWishes(List.of(here.id())).isEmpty())
                .ifPresent(here -> ask(here, form, said, tellCounsellor));
        return mine.isPresent();
    }

    /** @return false if the person behind the request is not the client of this */
    public boolean takeBack(CorrespondenceId id) {
        Optional<Correspondence> mine = lockMine(id);
        mine.ifPresent(here -> rows.openWishes(List.of(here.id())).forEach(wish -> {
            wish.ends(actor.person(), clock.instant());
            fired.fire(new HandoverStep(HandoverStep.What.WISH_TAKEN_BACK, here.id()));
        }));
        return mine.isPresent();
    }

    private void ask(Correspondence here, UUID form, String said, boolean tellCounsellor) {
        Wish.Told told = tellCounsellor ? Wish.Told.COUNSELLOR : Wish.Told.SUPERVISORS;
        rows.add(new Wish(form, here, said, told, words.toWrite(here), clock.instant(), answerBy()));
        fired.fire(new HandoverStep(HandoverStep.What.WISHED, here.id()));
    }

    private Optional<Correspondence> lockMine(CorrespondenceId id) {
        UUID me = actor.person();
        return correspondences.lock(id, me).filter(here -> here.on(Side.CLIENT).equals(me));
    }
}
