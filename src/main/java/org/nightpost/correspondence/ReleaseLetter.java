package org.nightpost.correspondence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.schedule.Deadlines;
import org.nightpost.security.Actor;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccounts;

/**
 * Sends a letter that was held. Letter, prompts, promise, trail and notice are stored together with the end of its being held,
 * so it goes exactly once, however many nodes try and whenever one of them dies. No key is needed.
 */
@Deed
public class ReleaseLetter {
    @Inject
    private Holds holds;

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Postbox postbox;

    @Inject
    private Deadlines deadlines;

    @Inject
    private StaffAccounts accounts;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<LetterHeld> fired;

    /** Whose moment has come. */
    public List<UUID> due() {
        return holds.due(clock.instant());
    }

    /** Releases this one if that is still due once its correspondence's lock is held; who is being written to now is left out. */
    public void release(UUID id) {
        Optional<UUID> where = holds.correspondenceOf(id);
        if (where.isEmpty() || !holds.lockFree(where.get())) {
            return;
        }
        Optional<HeldLetter> held = holds.find(id).filter(found -> found.isDue(clock.instant()));
        held.ifPresent(found -> correspondences.lockAll(where.stream().toList()).forEach(here -> release(here, found)));
    }

    /** The writer sends theirs now. False if there is none: it has gone before, or was taken back. */
    public boolean now(CorrespondenceId id) {
        UUID me = actor.person();
        Optional<Correspondence> here = correspondences.lock(id, me);
        Optional<HeldLetter> held = here.flatMap(found -> holds.of(found.id(), me));
        held.ifPresent(found -> release(here.orElseThrow(), found));
        return held.isPresent();
    }

    /** A block has ended: what was to go with its end goes now. These are to be released; if nobody does, the next round will. */
    public List<UUID> endOf(UUID sitting) {
        Instant now = clock.instant();
        List<HeldLetter> all = holds.by(actor.person()).stream()
                .filter(held -> held.sitting().equals(sitting))
                .toList();
        all.forEach(held -> held.releaseBy(now));
        return all.stream().map(HeldLetter::id).toList();
    }

    private void release(Correspondence here, HeldLetter held) {
        if (!answersHere(here, held.author())) {
            held.stop();
            deadlines.answerIsNotReady(here.id());
            fired.fire(new LetterHeld(LetterHeld.What.STOPPED, held.id()));
            return;
        }
        int writtenBefore = letters.history(here.id()).stream()
                .filter(letter -> letter.side() == Side.CLIENT && letter.number() > held.seen())
                .mapToInt(LetterFacts::number)
                .min()
                .orElse(0);
        postbox.release(here, held, writtenBefore);
    }

    /**
     * Who was shut out or has left, or whose letters were handed over, sends nothing. That somebody forgot their passphrase
     * since is no reason, nor that their time as a cover is over: what they wrote in it goes as it was promised.
     */
    private boolean answersHere(Correspondence here, UUID author) {
        boolean handedOver = correspondences.earlier(here.id()).stream()
                .anyMatch(earlier -> earlier.counsellor().equals(author));
        return !handedOver
                && accounts.find(author)
                        .filter(account -> account.isOpen() && account.is(Role.COUNSELLOR))
                        .isPresent();
    }
}
