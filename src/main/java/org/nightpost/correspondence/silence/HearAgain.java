package org.nightpost.correspondence.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterSent;
import org.nightpost.correspondence.LetterTakenBack;
import org.nightpost.correspondence.Lifetime;
import org.nightpost.correspondence.content.Side;

/** A client's letter ends their silence, and the time they asked for; a counsellor's is the gentle letter. */
@ApplicationScoped
class HearAgain {
    @Inject
    private Silences silences;

    @Inject
    private Lifetime lifetime;

    @Transactional(TxType.MANDATORY)
    void onSent(@Observes LetterSent sent) {
        CorrespondenceId id = sent.correspondence();
        if (sent.side() == Side.CLIENT) {
            silences.present(id).ifPresent(silence -> silence.isOver(sent.sentAt()));
            lifetime.pauseUntil(id, null);
        } else if (lifetime.isAnswer(sent.letter())) {
            silences.present(id).ifPresent(silence -> silence.gentleLetter(sent.letter(), sent.sentAt()));
        }
    }

    @Transactional(TxType.MANDATORY)
    void onTakenBack(@Observes LetterTakenBack back) {
        silences.present(back.correspondence()).ifPresent(silence -> silence.takenBack(back.letter()));
    }
}
