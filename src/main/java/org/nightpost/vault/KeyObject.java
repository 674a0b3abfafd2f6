package org.nightpost.vault;

import java.util.UUID;

/** What a key is for. Its keys are counted by epoch, from 1. */
public record KeyObject(ObjectKind kind, UUID id) {
    /** The letters of this correspondence. */
    public static KeyObject correspondence(UUID correspondence) {
        return new KeyObject(ObjectKind.CORRESPONDENCE, correspondence);
    }

    /** What staff write about this correspondence and its client never sees. */
    public static KeyObject staff(UUID correspondence) {
        return new KeyObject(ObjectKind.STAFF, correspondence);
    }

    /** What this person writes for nobody else. */
    public static KeyObject own(UUID person) {
        return new KeyObject(ObjectKind.OWN, person);
    }

    /** The private half of this group's pair. */
    public static KeyObject group(UUID group) {
        return new KeyObject(ObjectKind.GROUP, group);
    }

    /** The private half of the pair by which letters reach this correspondence when nobody holds its key. */
    public static KeyObject letterBox(UUID correspondence) {
        return new KeyObject(ObjectKind.LETTER_BOX, correspondence);
    }

    /** {@code kind:id}; the kind belongs to it because a correspondence and its staff key share their id. Frozen. */
    String text() {
        return kind.word() + ":" + id;
    }
}
