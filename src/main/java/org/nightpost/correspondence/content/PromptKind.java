package org.nightpost.correspondence.content;

/** How a prompt is answered. The names are stored: frozen. */
public enum PromptKind {
    FREE_TEXT,
    SHORT_TEXT,
    /** A number from 0 to 10. */
    SCALE,
    ONE_CHOICE,
    SEVERAL,
    /** Things to do, ticked when done. */
    CHECKLIST;

    /** Whether there are options to tick. */
    public boolean hasOptions() {
        return this == ONE_CHOICE || this == SEVERAL || this == CHECKLIST;
    }
}
