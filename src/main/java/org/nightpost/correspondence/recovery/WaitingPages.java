package org.nightpost.correspondence.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.BeforeKnown;
import org.nightpost.correspondence.Outlooks;
import org.nightpost.deed.PortalClock;
import org.nightpost.html.PlainText;
import org.nightpost.people.People;
import org.nightpost.schedule.Told;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;
import org.nightpost.web.Visit;

/** Makes the page of a client who waits to be recognised. */
@ApplicationScoped
class WaitingPages {
    @Inject
    People people;

    @Inject
    Outlooks outlooks;

    @Inject
    PortalClock clock;

    @Inject
    Visit visit;

    /** What stands in the box. */
    private record Box(
            String text, long rev, Optional<String> other, boolean justSent, boolean urgent, List<Problem> problems) {}

    WaitingPage first(BeforeKnown.View view, boolean justSent) {
        String text = view.draft().map(BeforeKnown.Own::text).orElse("");
        long rev = view.draft().map(BeforeKnown.Own::rev).orElse(0L);
        return page(view, new Box(text, rev, Optional.empty(), justSent, false, List.of()));
    }

    /** The form as it was posted. */
    WaitingPage again(BeforeKnown.View view, Posted posted, List<Problem> problems) {
        return page(
                view,
                new Box(
                        posted.text("text"),
                        posted.number("base_rev", 0),
                        Optional.empty(),
                        false,
                        posted.has("urgent"),
                        problems));
    }

    /** With what another tab kept above it; from now on this page knows it. */
    WaitingPage differing(BeforeKnown.View view, String text, BeforeKnown.Own stored) {
        long rev = view.draft().map(BeforeKnown.Own::rev).orElse(0L);
        return page(view, new Box(text, rev, Optional.of(stored.text()), false, false, List.of()));
    }

    /** With what was typed on another page; what is kept here stands above it. */
    WaitingPage brought(BeforeKnown.View view, String words) {
        Optional<BeforeKnown.Own> kept =
                view.draft().filter(draft -> !draft.text().equals(words));
        long rev = view.draft().map(BeforeKnown.Own::rev).orElse(0L);
        return page(view, new Box(words, rev, kept.map(BeforeKnown.Own::text), false, false, List.of()));
    }

    String now() {
        return visit.texts().time(clock.instant(), visit.zone());
    }

    private WaitingPage page(BeforeKnown.View view, Box box) {
        Instant now = clock.instant();
        Instant by = by(view.since());
        return new WaitingPage(
                people.service(view.service()).orElseThrow(),
                moment(by),
                by.isBefore(now),
                view.number(),
                view.box(),
                box.text(),
                view.submission(),
                box.rev(),
                view.draft().map(draft -> moment(draft.at())).orElse(""),
                moment(by(now)),
                box.other(),
                view.letters().stream()
                        .map(own -> new WaitingPage.Own(moment(own.at()), PlainText.paragraphs(own.text())))
                        .toList(),
                box.justSent(),
                box.urgent(),
                box.problems());
    }

    /** By when a counsellor has read what came at this moment. */
    private Instant by(Instant letterAt) {
        return outlooks.ifUnknown(letterAt).map(Told::due).orElse(letterAt);
    }

    private String moment(Instant at) {
        return visit.texts().moment(at, visit.zone());
    }
}
