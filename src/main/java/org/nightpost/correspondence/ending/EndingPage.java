package org.nightpost.correspondence.ending;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.lookback.Words;
import org.nightpost.web.Problem;

/**
 * The end of a correspondence, for who answers in it.
 *
 * @param alias of the client
 * @param standing how far the agreement is used up, in words; empty if nothing was agreed
 * @param ending planned, under way or taken place; empty if there is none
 * @param form the plan as it is typed
 * @param draft a letter that is begun and not sent
 * @param said what the client said of the way, if their counsellor may see it
 */
public record EndingPage(
        CorrespondenceId correspondence,
        String alias,
        ZoneId zone,
        String standing,
        Optional<EndingView> ending,
        PlanForm form,
        String draft,
        Optional<Words> said,
        List<Problem> problems) {
    /** Where the form posts to. */
    public String path() {
        return bench() + "/ending";
    }

    public String bench() {
        return "/correspondences/" + correspondence;
    }

    public List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }

    /** Whether the plan can be made or changed: no closing letter is sent, and nothing has ended. */
    public boolean isOpen() {
        return ending.map(EndingView::isPlanned).orElse(true);
    }

    public boolean isEnded() {
        return ending.filter(EndingView::isEnded).isPresent();
    }

    @Override
    public String toString() {
        return "EndingPage[" + correspondence + "]";
    }
}
