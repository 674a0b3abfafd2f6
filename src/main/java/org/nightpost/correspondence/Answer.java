package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nightpost.correspondence.content.AnswerFormat;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.Side;
import org.nightpost.correspondence.content.UnknownFormat;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Sealed;

/**
 * What a client has written under a prompt. Saved as they type, theirs alone until it is sent with a letter, fixed from
 * then on. If that letter is taken back, it is theirs alone again.
 *
 * <p>An answer that was emptied keeps its row: with the row its revision would begin again, and what was sealed under an
 * earlier one would open.
 */
@Entity
@Table(name = "answer")
class Answer {
    enum State {
        BLANK,
        PRIVATE,
        SENT
    }

    @Id
    private UUID prompt;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID author;

    @Column(nullable = false)
    private long rev;

    @Column(nullable = false)
    private Sealed sealed;

    @Column(nullable = false)
    private int epoch;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(name = "sent_in", nullable = false)
    private UUID sentIn;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    protected Answer() {}

    Answer(Prompt prompt, Correspondence in, AnswerValue value, ContentKey key, Instant at) {
        this.prompt = prompt.id();
        this.correspondence = in.id();
        this.author = in.on(Side.CLIENT);
        this.sentIn = Ids.NONE;
        this.state = State.BLANK;
        save(value, in, key, at);
    }

    /**
     * Puts this value in the place of the one before, as the next revision.
     *
     * @throws IllegalStateException if it was sent
     */
    final void save(AnswerValue value, Correspondence in, ContentKey key, Instant at) {
        if (state == State.SENT) {
            throw new IllegalStateException("a sent answer is fixed");
        }
        rev++;
        epoch = in.epoch();
        state = value.isBlank() ? State.BLANK : State.PRIVATE;
        savedAt = at;
        sealed = key.sealText(AnswerFormat.write(value), binding());
    }

    AnswerValue read(ContentKey key) throws CannotBeOpened, UnknownFormat {
        return AnswerFormat.read(key.openText(sealed, binding()));
    }

    /** Goes out with this letter, if there is something in it and it has not gone before. */
    boolean sendIn(Letter letter) {
        if (state != State.PRIVATE) {
            return false;
        }
        state = State.SENT;
        sentIn = letter.id();
        return true;
    }

    /** The letter it went out with was taken back unread. */
    void takeBack() {
        state = State.PRIVATE;
        sentIn = Ids.NONE;
    }

    /** The client sees their own; the other side what was sent. */
    boolean isVisibleTo(Side reader) {
        return reader == Side.CLIENT ? state != State.BLANK : state == State.SENT;
    }

    private Binding binding() {
        return Binding.of("answer")
                .in(correspondence)
                .object(prompt)
                .author(author)
                .revision(rev)
                .epoch(epoch);
    }

    UUID prompt() {
        return prompt;
    }

    UUID correspondence() {
        return correspondence;
    }

    long rev() {
        return rev;
    }

    int epoch() {
        return epoch;
    }

    State state() {
        return state;
    }

    boolean isSent() {
        return state == State.SENT;
    }

    UUID sentIn() {
        return sentIn;
    }

    Instant savedAt() {
        return savedAt;
    }
}
