package org.nightpost.vault;

import java.util.UUID;

/** Somebody with a key pair, to whom keys are sealed. */
public record Holder(HolderKind kind, UUID id) {
    /** This person. */
    public static Holder person(UUID person) {
        return new Holder(HolderKind.PERSON, person);
    }

    /** This supervision team, or the pathfinders. */
    public static Holder group(UUID group) {
        return new Holder(HolderKind.GROUP, group);
    }

    /** Whoever accepts this invitation. */
    public static Holder invitation(UUID invitation) {
        return new Holder(HolderKind.INVITATION, invitation);
    }

    /** The letter-box of this correspondence. */
    public static Holder letterBox(UUID correspondence) {
        return new Holder(HolderKind.LETTER_BOX, correspondence);
    }
}
