package org.nightpost.correspondence.note;

import jakarta.inject.Inject;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.StaffKeys;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.security.Actor;

/** Keeps the case note of a correspondence. */
@Deed
public class SaveNote {
    /** What became of it. */
    public sealed interface Result permits Saved, Conflict, NotFound {}

    /** Kept; the page goes on with this revision. */
    public record Saved(long rev) implements Result {}

    /** Other words are stored than the page knew; neither took the place of the other. */
    public record Conflict(NoteView theirs) implements Result {}

    /** For this person there is no such correspondence. */
    public record NotFound() implements Result {}

    @Inject
    private CaseNotes notes;

    @Inject
    private StaffKeys keys;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    /**
     * Saves the text unless that would put it in the place of words the page does not have. The same text again is no
     * conflict, and a note that does not open has no words to lose.
     *
     * @param rev the revision the page knows, 0 for none
     * @param text canonical and within its limit
     */
    public Result save(CorrespondenceId id, long rev, String text) {
        Optional<StaffKeys.Present> key = keys.toWrite(id);
        if (key.isEmpty()) {
            return new NotFound();
        }
        Optional<CaseNote> found = notes.find(id);
        if (found.isEmpty()) {
            return begin(id, text, key.get());
        }
        CaseNote note = found.get();
        Optional<String> stored = note.read(keys);
        if (stored.filter(text::equals).isPresent()) {
            return new Saved(note.rev());
        }
        if (stored.isPresent() && rev != note.rev()) {
            return new Conflict(notes.view(note, id));
        }
        note.save(text, actor.person(), key.get(), clock.instant());
        return new Saved(note.rev());
    }

    private Result begin(CorrespondenceId id, String text, StaffKeys.Present key) {
        if (text.isBlank()) {
            return new Saved(0);
        }
        CaseNote note = new CaseNote(id, actor.person(), text, key, clock.instant());
        notes.add(note);
        return new Saved(note.rev());
    }
}
