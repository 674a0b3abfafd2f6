package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.ContentKey;

/** Makes a letter that nobody has read a draft again, in front of whatever was begun since. Within a deed only. */
@ApplicationScoped
class DraftAgain {
    private static final LetterContent NOTHING = new LetterContent("", List.of());

    @Inject
    private Drafts drafts;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Urgency urgency;

    @Inject
    private PortalClock clock;

    /**
     * Puts these words back.
     *
     * @param seen the number of the last letter that their writer knew of when they wrote them
     * @return false if they, or the draft that was begun since, do not open: nothing was changed, or words would be lost
     */
    boolean put(Correspondence here, UUID author, Opened<LetterContent> words, int seen) {
        return put(here, author, words, seen, false);
    }

    /** The same of a letter that its client called urgent, or did not; what they ticked since stays. */
    boolean put(Correspondence here, UUID author, Opened<LetterContent> words, int seen, boolean urgent) {
        Optional<Draft> draft = drafts.of(here.id(), author);
        Opened<LetterContent> begun = draft.map(envelopes::open).orElseGet(() -> Opened.of(NOTHING));
        if (!words.isReadable() || !begun.isReadable()) {
            return false;
        }
        LetterContent content =
                words.value().orElseThrow().followedBy(begun.value().orElseThrow());
        ContentKey key = envelopes.keyFor(here);
        Instant now = clock.instant();
        if (draft.isPresent()) {
            draft.get().save(content, seen, here, key, now);
            draft.get().renewSubmission();
        }
        Draft again = draft.orElseGet(() -> new Draft(here, author, UUID.randomUUID(), seen, content, key, now));
        if (urgent) {
            again.bears(urgency.sealDraft(true, again.id()));
        }
        if (draft.isEmpty()) {
            drafts.add(again);
        }
        return true;
    }
}
