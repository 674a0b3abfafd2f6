package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.factor.Passkeys;
import org.nightpost.security.factor.SecondFactors;
import org.nightpost.web.Pages;
import org.nightpost.web.Visit;

/** The page of the second step in its states. */
@ApplicationScoped
class FactorPages {
    private static final String NOT_NOW = "not-now";
    private static final Passkeys.Question NONE = new Passkeys.Question("", "");

    @Inject
    SecondFactors factors;

    @Inject
    Passkeys passkeys;

    @Inject
    PortalClock clock;

    @Inject
    Visit visit;

    @Inject
    Pages pages;

    /** Where the form goes on to. */
    record Way(String then, String kept) {}

    Response show(Standing.Waiting waiting, Way way) {
        return show(200, waiting, way, "");
    }

    /** @param wrong what was wrong, as the end of a text key */
    Response again(Standing.Waiting waiting, Way way, String wrong) {
        if (!wrong.equals(NOT_NOW)) {
            return show(422, waiting, way, wrong);
        }
        return Response.fromResponse(show(503, waiting, way, wrong))
                .header(HttpHeaders.RETRY_AFTER, 30)
                .build();
    }

    private Response show(int status, Standing.Waiting waiting, Way way, String wrong) {
        UUID person = waiting.person();
        SecondFactors.SetUp setUp = factors.of(person);
        boolean app = setUp.appSince().isPresent();
        boolean key = !setUp.passkeys().isEmpty() && passkeys.isPossible();
        return pages.show(
                status,
                "security/factor/step",
                new FactorPage(
                        way.then(),
                        way.kept(),
                        wrong,
                        visit.texts().time(clock.instant(), ZoneOffset.UTC),
                        app || setUp.spareCodes() > 0,
                        app,
                        key ? passkeys.toProve(person, waiting.session()) : NONE));
    }
}
