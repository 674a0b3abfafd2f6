package org.nightpost.supervision.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.opening.OpeningLines;
import org.nightpost.correspondence.opening.OpeningView;
import org.nightpost.correspondence.opening.Openings;
import org.nightpost.deed.PortalClock;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** What is said of openings on the page of a correspondence. */
@ApplicationScoped
class OpeningSections {
    private static final Duration LATELY = Duration.ofDays(1);

    @Inject
    Openings openings;

    @Inject
    OpeningLines lines;

    @Inject
    PortalClock clock;

    @Inject
    Visit visit;

    @Inject
    @ConfigProperty(name = "nightpost.opening.lasts")
    Duration lasts;

    /** Of a correspondence that was found from the person behind the request. */
    OpeningSection of(CorrespondenceId id, OpeningForm form, List<Problem> problems) {
        Instant now = clock.instant();
        List<OpeningView> all = openings.forStaff(id);
        Optional<Instant> last = all.stream()
                .filter(opening -> opening.supervisor().equals(visit.person()))
                .map(OpeningView::until)
                .max(Comparator.naturalOrder());
        return new OpeningSection(
                last.filter(now::isBefore),
                last.filter(until -> !now.isBefore(until) && until.plus(LATELY).isAfter(now)),
                lasts.toMinutes(),
                lines.of(all),
                form,
                problems);
    }
}
