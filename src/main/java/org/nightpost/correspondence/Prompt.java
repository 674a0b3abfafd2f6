package org.nightpost.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.PromptKind;
import org.nightpost.correspondence.content.PromptPart;

/**
 * What is known in clear of a prompt in a counsellor's letter: that it is there, and whether it was answered. The
 * question is sealed in the letter, in the part with the same id. Open until its answer is sent; open again if that is
 * taken back; gone with its letter.
 */
@Entity
@Table(name = "prompt")
class Prompt {
    enum State {
        OPEN,
        ANSWERED
    }

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID correspondence;

    @Column(nullable = false)
    private UUID letter;

    @Column(nullable = false)
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PromptKind kind;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(nullable = false)
    private int minutes;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    protected Prompt() {}

    Prompt(Letter letter, int place, PromptPart part) {
        this(letter, part.id(), place, part.kind(), part.due(), part.minutes());
    }

    Prompt(Letter letter, UUID part, int place, PromptKind kind, @Nullable LocalDate dueOn, int minutes) {
        this.id = part;
        this.correspondence = letter.correspondence();
        this.letter = letter.id();
        this.place = place;
        this.kind = kind;
        this.dueOn = dueOn;
        this.minutes = minutes;
        this.state = State.OPEN;
    }

    void answered() {
        state = State.ANSWERED;
    }

    void openAgain() {
        state = State.OPEN;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    UUID id() {
        return id;
    }

    UUID letter() {
        return letter;
    }

    UUID correspondence() {
        return correspondence;
    }

    int place() {
        return place;
    }

    PromptKind kind() {
        return kind;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    int minutes() {
        return minutes;
    }
}
