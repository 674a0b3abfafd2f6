package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.schedule.Deadlines;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccounts;

/** Lets a held letter go, or stops it where its writer has no word any more. Within a deed only, and under the correspondence's lock. */
@ApplicationScoped
class LetGo {
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
    private Event<LetterHeld> fired;

    void go(Correspondence here, HeldLetter held) {
        if (here.isEnded() || !answersHere(here, held.author())) {
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
