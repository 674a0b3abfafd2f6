package org.nightpost.correspondence.plan;

import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceFacts;

/**
 * The safety plan of a correspondence.
 *
 * @param versions the newest first; none if there is no plan yet
 * @param shown the version whose words these are; empty if there is none
 * @param steps of the shown version; nothing if it does not open
 * @param readable false if the shown version does not open
 */
public record PlanView(
        CorrespondenceFacts correspondence,
        List<PlanFacts> versions,
        Optional<PlanFacts> shown,
        Steps steps,
        boolean readable) {
    /** The number of the newest version, 0 for none. */
    public int newest() {
        return versions.isEmpty() ? 0 : versions.get(0).number();
    }

    /** Whether a newer version waits that the client has not agreed to, beside the one that is shown. */
    public boolean isSuggested() {
        return shown.filter(one -> one.number() < newest() && !versions.get(0).isAgreed())
                .isPresent();
    }

    /** A plan must not end up in a log. */
    @Override
    public String toString() {
        return "PlanView[" + versions.size() + "]";
    }
}
