package org.nightpost.correspondence.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterSent;
import org.nightpost.correspondence.LetterTakenBack;
import org.nightpost.correspondence.Lifetime;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.PortalClock;

/**
 * The letter that a counsellor sends where they have planned the end is the closing letter: in its own transaction the plan is
 * carried out, also where the letter was held and nobody is there with a key. Taken back, it leaves the plan as it was. What was
 * planned for silence is given up when the client writes.
 */
@ApplicationScoped
class CloseWithLetter {
    @Inject
    private Endings endings;

    @Inject
    private Lifetime lifetime;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<EndingStep> fired;

    @Transactional(TxType.MANDATORY)
    void onSent(@Observes LetterSent sent) {
        if (sent.side() == Side.CLIENT) {
            endings.present(sent.correspondence())
                    .filter(plan -> plan.isPlanned() && plan.isForSilence())
                    .ifPresent(plan -> {
                        endings.remove(plan);
                        fired.fire(new EndingStep(EndingStep.What.GIVEN_UP, sent.correspondence()));
                    });
        } else if (lifetime.isAnswer(sent.letter())) {
            endings.present(sent.correspondence()).filter(Ending::isPlanned).ifPresent(plan -> close(sent, plan));
        }
    }

    @Transactional(TxType.MANDATORY)
    void onTakenBack(@Observes LetterTakenBack back) {
        endings.present(back.correspondence())
                .filter(ending -> ending.closedWith(back.letter()))
                .ifPresent(ending -> {
                    ending.isPlannedAgain();
                    lifetime.reopen(back.correspondence());
                });
    }

    private void close(LetterSent sent, Ending plan) {
        CorrespondenceId id = sent.correspondence();
        plan.closesWith(sent.letter());
        // A letter that came while the closing one was held is answered first: the timer ends it then.
        if (plan.day().isEmpty() && !lifetime.isWaiting(id)) {
            plan.takesPlace(clock.instant());
            lifetime.end(id, clock.instant());
            fired.fire(new EndingStep(EndingStep.What.ENDED, id));
        } else {
            lifetime.endsAt(id, plan.day().orElseGet(clock::instant));
        }
    }
}
