package org.nightpost.correspondence.content;

import java.util.Optional;

/**
 * Something that was sealed, after trying to open it. One that does not open stays with its own letter: the page shows
 * "this letter cannot be opened" in its place and everything else as ever, and never an empty text.
 */
public sealed interface Opened<T> {
    /** It opened. */
    record Readable<T>(T content) implements Opened<T> {}

    /** It did not: damaged, moved, or this person holds no key for it. */
    record Unreadable<T>() implements Opened<T> {}

    static <T> Opened<T> of(T value) {
        return new Readable<>(value);
    }

    static <T> Opened<T> unreadable() {
        return new Unreadable<>();
    }

    /** What was in it, if it opened. */
    default Optional<T> value() {
        return this instanceof Readable<T> readable ? Optional.of(readable.content()) : Optional.empty();
    }

    default boolean isReadable() {
        return this instanceof Readable<T>;
    }
}
