package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.UnknownFormat;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.KeyRing;
import org.nightpost.vault.LetterBoxes;
import org.nightpost.vault.ServiceKeys;

/** Opens what is sealed with the keys of this request. What does not open is reported and stays with its own row. */
@ApplicationScoped
class Envelopes {
    private interface Reader<T> {
        T read(ContentKey key) throws CannotBeOpened, UnknownFormat;
    }

    @Inject
    private KeyRing keys;

    @Inject
    private Epochs epochs;

    @Inject
    private LetterBoxEntries entries;

    @Inject
    private LetterBoxes boxes;

    @Inject
    private ServiceKeys service;

    @Inject
    private Event<LetterDamaged> damaged;

    /**
     * The key under which new words are sealed: of the next epoch, made in the same deed, if one is due. Asked for under the
     * correspondence's lock, so that two writers cannot make it both; before its epoch is, which it may raise.
     *
     * @throws IllegalStateException if the writer holds none: then they have no way to write here, and nothing is stored
     */
    ContentKey keyFor(Correspondence correspondence) {
        try {
            ContentKey present = keys.key(correspondence.key(), correspondence.epoch());
            return correspondence.isEpochDue() ? epochs.begin(correspondence) : present;
        } catch (CannotBeOpened none) {
            throw new IllegalStateException("no key is held for the correspondence " + correspondence.id(), none);
        }
    }

    /** Loads the keys of all of these at once. */
    void prefetch(Collection<UUID> correspondences) {
        keys.prefetch(correspondences.stream()
                .distinct()
                .map(KeyObject::correspondence)
                .toList());
    }

    Opened<LetterContent> open(Letter letter) {
        if (letter.isInTheBox()) {
            return openInTheBox(letter);
        }
        return open("letter", letter.id(), letter.correspondence(), letter.epoch(), letter::read);
    }

    Opened<LetterContent> open(Draft draft) {
        return open("draft", draft.id(), draft.correspondence(), draft.epoch(), draft::read);
    }

    Opened<LetterContent> open(HeldLetter held) {
        return open("letter", held.id(), held.correspondence(), held.epoch(), held::read);
    }

    Opened<AnswerValue> open(Answer answer) {
        return open("answer", answer.prompt(), answer.correspondence(), answer.epoch(), answer::read);
    }

    private Opened<LetterContent> openInTheBox(Letter letter) {
        Optional<LetterBoxEntry> entry = entries.of(letter);
        try {
            return entry.isPresent() ? Opened.of(entry.get().open(boxes, service, keys)) : Opened.unreadable();
        } catch (CannotBeOpened | UnknownFormat shut) {
            reportDamaged(entry.orElseThrow());
            return Opened.unreadable();
        }
    }

    /** Puts it on the trail that this entry of a letter-box does not open. */
    void reportDamaged(LetterBoxEntry entry) {
        damaged.fire(new LetterDamaged(
                entry.isDraft() ? "draft" : "letter", entry.id(), new CorrespondenceId(entry.correspondence()), true));
    }

    private <T> Opened<T> open(String kind, UUID row, UUID correspondence, int epoch, Reader<T> reader) {
        boolean keyHeld = false;
        try {
            ContentKey key = keys.key(KeyObject.correspondence(correspondence), epoch);
            keyHeld = true;
            return Opened.of(reader.read(key));
        } catch (CannotBeOpened | UnknownFormat shut) {
            damaged.fire(new LetterDamaged(kind, row, new CorrespondenceId(correspondence), keyHeld));
            return Opened.unreadable();
        }
    }
}
