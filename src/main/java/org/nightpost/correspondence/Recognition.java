package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nightpost.security.recovery.LettersRelinked;
import org.nightpost.security.recovery.PassphraseForgotten;
import org.nightpost.vault.GivingBack;

/**
 * Whether somebody is known to be who they say. Who has a new pair and was not recognised sees nothing of what is theirs:
 * for them the correspondence does not exist.
 */
@ApplicationScoped
class Recognition {
    @Inject
    private Correspondences correspondences;

    @Inject
    private LetterBoxRoom room;

    @Inject
    private GivingBack giving;

    void onForgotten(@Observes PassphraseForgotten event) {
        correspondences.lockAllOf(event.person()).forEach(here -> here.unknown(event.person(), event.at()));
    }

    /** Their keys are in the ring. What they do not hold yet waits for who can give it. */
    void onRelinked(@Observes LettersRelinked event) {
        for (Correspondence here : correspondences.lockAllOf(event.person())) {
            if (!recognise(here, event.person())) {
                here.unknown(event.person(), event.at());
            }
        }
    }

    /**
     * If the person's newest pair holds the key now, they are known here, and what lies in the box is taken out. Under the
     * correspondence's lock.
     */
    boolean recognise(Correspondence here, UUID person) {
        if (giving.isLacking(person, here.key(), here.epoch())) {
            return false;
        }
        here.known(person);
        room.empty(here);
        return true;
    }
}
