package org.nightpost.vault;

/** Who a key can be sealed to. The words are part of what a wrap is bound to: frozen. */
public enum HolderKind {
    /** A person, by the pair their password opens. */
    PERSON("person"),

    /** A supervision team or the pathfinders, by a pair whose private half is sealed to each member. */
    GROUP("group"),

    /** Somebody who was invited and has no password yet. */
    INVITATION("invitation"),

    /** Whoever holds a correspondence's key, by a pair whose private half lies under it; the id is the correspondence's. */
    LETTER_BOX("letter-box"),

    /** The escrow pair, if the organisation keeps one. */
    ESCROW("escrow");

    private final String word;

    HolderKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
