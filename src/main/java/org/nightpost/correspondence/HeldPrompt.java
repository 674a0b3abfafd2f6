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

/** What is known in clear of a prompt in a letter that is held. */
@Entity
@Table(name = "held_prompt")
class HeldPrompt {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID held;

    @Column(nullable = false)
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PromptKind kind;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(nullable = false)
    private int minutes;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected HeldPrompt() {}

    HeldPrompt(HeldLetter in, int place, PromptPart part) {
        this.id = part.id();
        this.held = in.id();
        this.place = place;
        this.kind = part.kind();
        this.dueOn = part.due();
        this.minutes = part.minutes();
    }

    /** The prompt that it becomes. */
    Prompt in(Letter letter) {
        return new Prompt(letter, id, place, kind, dueOn, minutes);
    }
}
