package org.nightpost.correspondence.sidenote;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.correspondence.Reading;
import org.nightpost.correspondence.StaffKeys;
import org.nightpost.correspondence.Supervised;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** A counsellor or a supervisor writes a side note, answers one, or settles what was talked about. */
@Deed
public class WriteSideNote {
    @Inject
    private SideNotes notes;

    @Inject
    private StaffKeys staffKeys;

    @Inject
    private Supervised supervised;

    @Inject
    private Reading reading;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<SideNoteWritten> written;

    @Inject
    private Event<SideNoteSettled> settled;

    /**
     * Begins a thread beside a letter.
     *
     * @param id by which the same form sent twice is known
     * @param words canonical, not empty and within their limit
     * @return false if there is no such letter for this person
     */
    public boolean begin(UUID id, CorrespondenceId in, Turn side, Spot spot, String words) {
        Optional<StaffKeys.Present> key = key(in, side);
        if (key.isEmpty() || !isLetterOf(in, side, spot.letter())) {
            return false;
        }
        if (notes.find(id).isEmpty()) {
            store(SideNote.first(id, in, spot, side), words, key.get());
        }
        return true;
    }

    /**
     * Answers in a thread, also in one that was settled meanwhile: that opens it again.
     *
     * @return false if there is no such thread for this person
     */
    public boolean answer(UUID id, CorrespondenceId in, Turn side, UUID thread, String words) {
        Optional<StaffKeys.Present> key = key(in, side);
        Optional<SideNote> first = first(in, thread);
        if (key.isEmpty() || first.isEmpty()) {
            return false;
        }
        if (notes.find(id).isEmpty()) {
            store(first.get().answer(id, side), words, key.get());
        }
        return true;
    }

    /** @return false if there is no such thread for this person, or it is not theirs to settle */
    public boolean settle(CorrespondenceId in, Turn side, UUID thread) {
        Optional<SideNote> first = key(in, side).isEmpty() ? Optional.empty() : first(in, thread);
        if (first.isEmpty() || !first.get().canBeSettledBy(side)) {
            return false;
        }
        if (first.get().turn() != Turn.NOBODY) {
            first.get().settle();
            settled.fire(new SideNoteSettled(in));
        }
        return true;
    }

    /** Takes the correspondence's lock: what two do in one thread comes one after the other. */
    private Optional<StaffKeys.Present> key(CorrespondenceId in, Turn side) {
        return side == Turn.COUNSELLOR ? staffKeys.toWrite(in) : supervised.staffKey(in);
    }

    private Optional<SideNote> first(CorrespondenceId in, UUID thread) {
        return notes.find(thread)
                .filter(note -> note.isFirst() && note.correspondence().equals(in.value()));
    }

    private boolean isLetterOf(CorrespondenceId in, Turn side, UUID letter) {
        List<LetterFacts> letters = side == Turn.COUNSELLOR ? reading.history(in) : supervised.letters(in);
        return letters.stream().anyMatch(one -> one.id().value().equals(letter));
    }

    private void store(SideNote note, String words, StaffKeys.Present key) {
        notes.add(note.says(words, actor.person(), key, clock.instant()));
        written.fire(new SideNoteWritten(new CorrespondenceId(note.correspondence())));
    }
}
