package org.nightpost.correspondence.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterDamaged;
import org.nightpost.correspondence.StaffKeys;
import org.nightpost.correspondence.Supervised;

/** Case notes, for the counsellor of their correspondence and for supervisors who have opened it. */
@ApplicationScoped
@Transactional
public class CaseNotes {
    @PersistenceContext
    private EntityManager db;

    @Inject
    private StaffKeys keys;

    @Inject
    private Supervised supervised;

    @Inject
    private Event<NoteRead> read;

    @Inject
    private Event<LetterDamaged> damaged;

    /** The note of this correspondence, as yet unwritten or not; empty for anybody but its counsellor. Four statements. */
    public Optional<NoteView> of(CorrespondenceId id) {
        return keys.isReader(id)
                ? Optional.of(find(id).map(note -> view(note, id)).orElse(NoteView.NONE))
                : Optional.empty();
    }

    /**
     * The note for a supervisor; empty unless an opening of theirs is on record and not over. That they read it is written down
     * in the same transaction.
     */
    public Optional<NoteView> inOpening(CorrespondenceId id) {
        if (!supervised.isOpened(id)) {
            return Optional.empty();
        }
        read.fire(new NoteRead(id));
        return Optional.of(find(id).map(note -> view(note, id)).orElse(NoteView.NONE));
    }

    Optional<CaseNote> find(CorrespondenceId id) {
        return db.createQuery("select n from CaseNote n where n.correspondence = :id", CaseNote.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    void add(CaseNote note) {
        db.persist(note);
    }

    NoteView view(CaseNote note, CorrespondenceId id) {
        Optional<String> text = note.read(keys);
        if (text.isEmpty()) {
            damaged.fire(new LetterDamaged("note", note.id(), id, note.isKeyHeld(keys)));
        }
        return new NoteView(note.rev(), Optional.of(note.savedAt()), text.isPresent(), text.orElse(""));
    }
}
