package org.nightpost.vault;

/** What a key is for. The words are part of what a wrap is bound to: frozen. */
public enum ObjectKind {
    /** Letters, subjects, drafts, answers and attachments of a correspondence; the id is the correspondence's. */
    CORRESPONDENCE("correspondence"),

    /** Case notes and reasons about a correspondence, never sealed to its client; the id is the correspondence's. */
    STAFF("staff"),

    /** What one person writes for nobody else; the id is the person's. */
    OWN("own"),

    /** The private half of a group's pair; the id is the group's, the epoch the version of the pair. */
    GROUP("group"),

    /** The private half of a letter-box's pair; the id is the correspondence's. */
    LETTER_BOX("letter-box");

    private final String word;

    ObjectKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
