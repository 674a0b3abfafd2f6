package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.security.Actor;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Holder;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.KeyRing;

/** Seals, opens and puts aside what belongs to a handover. Within a deed or a reading only. */
@ApplicationScoped
class HandoverWords {
    private interface Reader {
        String read(ContentKey key) throws CannotBeOpened;
    }

    @Inject
    private Correspondences correspondences;

    @Inject
    private Handovers handovers;

    @Inject
    private HandoverRows rows;

    @Inject
    private StaffKeys staffKeys;

    @Inject
    private Envelopes envelopes;

    @Inject
    private SealOn sealOn;

    @Inject
    private KeyRing ring;

    @Inject
    private Actor actor;

    /** This correspondence under its lock, for its counsellor or a supervisor of its team. */
    Optional<Correspondence> lockForStaff(CorrespondenceId id) {
        UUID me = actor.person();
        return correspondences
                .lock(id, me)
                .filter(here -> here.on(Side.COUNSELLOR).equals(me))
                .or(() -> correspondences.lockOfTeams(id, handovers.myTeams().keySet()));
    }

    /** The same without the lock. */
    Optional<Correspondence> findForStaff(CorrespondenceId id) {
        UUID me = actor.person();
        return correspondences
                .find(id, me)
                .filter(here -> here.on(Side.COUNSELLOR).equals(me))
                .or(() -> correspondences.findOfTeams(id, handovers.myTeams().keySet()));
    }

    /** Writes down who proposes what, sealed under the present staff key. */
    Handover keep(Correspondence here, HandoverPlan plan, Instant now) {
        Handover made =
                new Handover(here, here.on(Side.COUNSELLOR), actor.person(), plan, staffKeys.present(here), now);
        rows.add(made);
        return made;
    }

    /** The key under which the client writes something new. */
    StaffKeys.Present toWrite(Correspondence here) {
        ContentKey key = envelopes.keyFor(here);
        return new StaffKeys.Present(here.epoch(), key);
    }

    /** What had to be seen to here is seen to: what was declined, and what the client wished for. */
    void settle(Correspondence here, Instant now) {
        rows.unsettled(List.of(here.id())).forEach(one -> one.settled(now));
        rows.openWishes(List.of(here.id())).forEach(wish -> wish.ends(actor.person(), now));
    }

    /** Ends one that is proposed; who was to answer loses the keys, unless they cover just now. */
    void end(Correspondence here, Handover open, Handover.State how, Instant now) {
        open.ends(how, now);
        takeBack(here, open);
    }

    void takeBack(Correspondence here, Handover ended) {
        boolean covers =
                here.cover().filter(cover -> cover.person().equals(ended.to())).isPresent();
        if (!covers && !here.on(Side.COUNSELLOR).equals(ended.to())) {
            sealOn.tryTakeFrom(here, Holder.person(ended.to()));
        }
    }

    String because(Handover handover) {
        return open(KeyObject.staff(handover.correspondence()), handover.staffEpoch(), handover::because);
    }

    String note(Handover handover) {
        return open(KeyObject.staff(handover.correspondence()), handover.staffEpoch(), handover::note);
    }

    String declined(Handover handover, UUID client) {
        return open(
                KeyObject.correspondence(handover.correspondence()),
                handover.wordsEpoch(),
                key -> handover.words(key, client).orElse(""));
    }

    String of(Wish wish) {
        return open(KeyObject.correspondence(wish.correspondence()), wish.epoch(), wish::read);
    }

    /** Empty where it does not open: the page says the rest. */
    private String open(KeyObject object, int epoch, Reader reader) {
        try {
            return epoch == 0 ? "" : reader.read(ring.key(object, epoch));
        } catch (CannotBeOpened shut) {
            return "";
        }
    }
}
