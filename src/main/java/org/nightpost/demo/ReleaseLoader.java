package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.DecideRelease;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.ReadForRelease;
import org.nightpost.correspondence.ReleaseDesk;
import org.nightpost.correspondence.ReleaseView;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.ResumeSession;

/** Lets the demo's supervisor read what the trainee has handed in, a little later, and release it. */
@ApplicationScoped
class ReleaseLoader {
    private static final Duration LATER = Duration.ofMinutes(20);

    @Inject
    ResumeSession sessions;

    @Inject
    ReleaseDesk desk;

    @Inject
    ReadForRelease read;

    @Inject
    DecideRelease decide;

    @Inject
    PortalClock clock;

    /**
     * Releases the letter that waits in this correspondence, some minutes later; afterwards the supervisor is who acts.
     *
     * @param words with which it goes
     * @param comment to the trainee; empty for none
     */
    LetterId release(
            CorrespondenceId correspondence, String counsellor, LetterContent words, String comment, Troupe troupe) {
        clock.moveTo(clock.instant().plus(LATER));
        return decide(correspondence, counsellor, words, comment, troupe);
    }

    /** The same at once and without a comment. */
    LetterId releaseNow(CorrespondenceId correspondence, String counsellor, LetterContent words, Troupe troupe) {
        return decide(correspondence, counsellor, words, "", troupe);
    }

    private LetterId decide(
            CorrespondenceId correspondence, String counsellor, LetterContent words, String comment, Troupe troupe) {
        sessions.resume(troupe.session(troupe.supervisorOf(counsellor)));
        ReleaseView view = desk.waiting().stream()
                .filter(waiting -> waiting.correspondence().id().equals(correspondence))
                .findFirst()
                .orElseThrow();
        boolean done = read.read(view.id()) && decide.change(view.id(), words, comment) instanceof DecideRelease.Done;
        if (!done) {
            throw new IllegalStateException("the demo’s files do not fit the portal: " + view.id());
        }
        return view.letter();
    }
}
