package org.nightpost.correspondence;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/**
 * A colleague covered and had begun a letter that they can no longer finish: its words come into the counsellor's own draft,
 * behind what they had begun themselves. Nothing that was written is lost.
 */
@Deed
public class TakeUpDraft {
    private static final LetterContent NOTHING = new LetterContent("", List.of());

    @Inject
    private Correspondences correspondences;

    @Inject
    private Drafts drafts;

    @Inject
    private Letters letters;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /**
     * Takes up whatever was left behind here. What does not open stays where it is.
     *
     * @return false if the person behind the request is not its counsellor
     */
    public boolean takeUp(CorrespondenceId id) {
        UUID me = actor.person();
        Optional<Correspondence> found = correspondences
                .lock(id, me)
                .filter(here -> here.on(Side.COUNSELLOR).equals(me));
        found.ifPresent(here -> drafts.leftBehindIn(here.id()).forEach(left -> takeUp(here, me, left)));
        return found.isPresent();
    }

    private void takeUp(Correspondence here, UUID me, Draft left) {
        Optional<Draft> own = drafts.of(here.id(), me);
        Opened<LetterContent> theirs = envelopes.open(left);
        Opened<LetterContent> mine = own.map(envelopes::open).orElseGet(() -> Opened.of(NOTHING));
        if (!theirs.isReadable() || !mine.isReadable()) {
            return;
        }
        LetterContent both =
                mine.value().orElseThrow().followedBy(theirs.value().orElseThrow());
        Instant now = clock.instant();
        if (own.isPresent()) {
            own.get().save(both, left.seen(), here, envelopes.keyFor(here), now);
            own.get().renewSubmission();
        } else {
            drafts.add(new Draft(here, me, UUID.randomUUID(), seen(here), both, envelopes.keyFor(here), now));
        }
        drafts.remove(left);
    }

    /** Who takes it up sees the client's letters beside it. */
    private int seen(Correspondence here) {
        return letters.lastOfEachSide(List.of(here.id())).stream()
                .mapToInt(LetterFacts::number)
                .max()
                .orElse(0);
    }
}
