package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/**
 * Opens letters: from here on they cannot be taken back. One that does not open stays closed, for nobody has read it. Not
 * to be called when a browser only fetches ahead: then {@link Reading} and {@link Bench} show the same and mark nothing.
 */
@Deed
public class OpenLetter {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Reading reading;

    @Inject
    private Bench benches;

    @Inject
    private LetterBoxRoom room;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /** The letter as it was found: if {@link LetterFacts#isUnopened()}, this was the first time. Empty for a stranger. */
    public Optional<LetterView> open(LetterId id) {
        Optional<Correspondence> here = correspondences.of(id, actor.person());
        here.ifPresent(found -> lockIfUnopened(found));
        here.ifPresent(room::hangUp);
        Optional<LetterView> view = reading.letter(id);
        view.ifPresent(
                found -> mark(found.reader(), found.facts(), found.content().isReadable()));
        return view;
    }

    /** The bench with the client's letters on it, all of them opened. Empty for anybody but who answers there. */
    public Optional<BenchView> bench(CorrespondenceId id) {
        Optional<Correspondence> here = correspondences.find(id, actor.person());
        here.ifPresent(found -> lockIfUnopened(found));
        here.ifPresent(room::hangUp);
        Optional<BenchView> view = benches.of(id);
        for (BenchView.ClientLetter letter : view.map(BenchView::letters).orElse(List.of())) {
            mark(Side.COUNSELLOR, letter.facts(), letter.content().isReadable());
        }
        return view;
    }

    /** Before it is read: or somebody could read a letter while its author takes it back. */
    private void lockIfUnopened(Correspondence here) {
        UUID me = actor.person();
        Optional<Side> side = here.sideOf(me);
        if (side.isPresent() && letters.hasUnopened(here.id(), side.get().other())) {
            correspondences.lock(new CorrespondenceId(here.id()), me);
        }
    }

    private void mark(Side reader, LetterFacts facts, boolean readable) {
        if (readable && facts.isUnopened() && reader != facts.side()) {
            letters.find(facts.id()).ifPresent(letter -> letter.openedBy(reader, clock.instant()));
        }
    }
}
