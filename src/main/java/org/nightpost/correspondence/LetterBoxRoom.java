package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.UnknownFormat;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.LetterBoxes;
import org.nightpost.vault.ServiceKeys;

/** Where letter-boxes hang: made for who comes later, emptied by who holds the key. Within a deed only. */
@ApplicationScoped
class LetterBoxRoom {
    @Inject
    private LetterBoxEntries entries;

    @Inject
    private Letters letters;

    @Inject
    private Drafts drafts;

    @Inject
    private Envelopes envelopes;

    @Inject
    private LetterBoxes boxes;

    @Inject
    private ServiceKeys keys;

    @Inject
    private KeyRing ring;

    @Inject
    private PortalClock clock;

    /** Hangs one up for the present epoch, if the person behind the request holds its key and there is none yet. */
    void hangUp(Correspondence here) {
        if (here.hasBox()) {
            return;
        }
        try {
            boxes.make(here.id(), here.epoch(), ring.key(here.key(), here.epoch()));
            here.boxHangs();
        } catch (CannotBeOpened notHeld) {
            // The next holder who is there makes it.
        }
    }

    /** Puts a new letter's words in. */
    void put(Letter letter, Correspondence here, UUID submission, LetterContent content, Instant now) {
        LetterBoxEntry entry =
                new LetterBoxEntry(letter.id(), LetterBoxEntry.Kind.LETTER, here, letter.author(), submission);
        entry.put(content, boxes, keys, now);
        entries.add(entry);
    }

    /** Keeps a draft, in the place of what the same draft said before. */
    LetterBoxEntry keep(Optional<LetterBoxEntry> before, Correspondence here, UUID author, DraftPage page) {
        LetterBoxEntry entry = before.orElseGet(() ->
                new LetterBoxEntry(UUID.randomUUID(), LetterBoxEntry.Kind.DRAFT, here, author, page.submission()));
        entry.put(page.content(), boxes, keys, clock.instant());
        if (before.isEmpty()) {
            entries.add(entry);
        }
        return entry;
    }

    /** How many letters of this writer lie there. */
    int letters(Correspondence here, UUID author) {
        return (int) entries.in(here.id()).stream()
                .filter(entry -> !entry.isDraft() && entry.author().equals(author))
                .count();
    }

    void remove(LetterBoxEntry entry) {
        entries.remove(entry);
    }

    /** Every entry of this writer that they can read with the pair they have now; drafts of an earlier pair are left out. */
    List<Own> own(Correspondence here, UUID author) {
        List<Own> own = new ArrayList<>();
        for (LetterBoxEntry entry : entries.in(here.id())) {
            if (entry.author().equals(author)) {
                try {
                    own.add(new Own(entry, entry.openOwn(boxes, ring)));
                } catch (CannotBeOpened | UnknownFormat ofAnEarlierPair) {
                    // It is in the box for who holds the key, and comes back with everything else.
                }
            }
        }
        return own;
    }

    /** An entry with its words, for its writer. */
    record Own(LetterBoxEntry entry, LetterContent content) {}

    /**
     * Takes out all that can be opened: letters are sealed under the correspondence's key, drafts become the client's draft,
     * behind what they had begun before. What does not open stays where it is, and so does what somebody wrote whom nobody
     * has recognised yet: it may be a stranger's, and they read it from there.
     */
    void empty(Correspondence here) {
        for (LetterBoxEntry entry : entries.in(here.id())) {
            if (here.unknownSince(entry.author()).isPresent()) {
                continue;
            }
            try {
                takeOut(here, entry, entry.open(boxes, keys, ring));
            } catch (CannotBeOpened | UnknownFormat shut) {
                envelopes.reportDamaged(entry);
            }
        }
    }

    private void takeOut(Correspondence here, LetterBoxEntry entry, LetterContent content) {
        if (entry.isDraft()) {
            toDraft(here, entry, content);
        } else {
            letters.find(new LetterId(entry.id()))
                    .ifPresent(letter -> letter.sealAnew(content, here, envelopes.keyFor(here)));
        }
        entries.remove(entry);
    }

    private void toDraft(Correspondence here, LetterBoxEntry entry, LetterContent content) {
        Optional<Draft> draft = drafts.of(here.id(), entry.author());
        Instant now = clock.instant();
        if (draft.isEmpty()) {
            drafts.add(new Draft(here, entry.author(), UUID.randomUUID(), 0, content, envelopes.keyFor(here), now));
            return;
        }
        Opened<LetterContent> before = envelopes.open(draft.get());
        // One that does not open is kept as it is: the words of the box must not take its place.
        before.value().ifPresent(words -> {
            draft.get().save(words.followedBy(content), 0, here, envelopes.keyFor(here), now);
            draft.get().renewSubmission();
        });
    }
}
