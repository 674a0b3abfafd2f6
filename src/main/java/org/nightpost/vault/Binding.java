package org.nightpost.vault;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The place a ciphertext belongs to. What is sealed for one place does not open at another, so a row that was moved,
 * swapped, replayed or given a higher revision is found out.
 *
 * <p>Immutable; every method but {@link #text()} returns a new one:
 * {@code Binding.of("letter").in(correspondence).object(letter).author(person).revision(3).epoch(1)}.
 */
public final class Binding {
    private static final Pattern KIND = Pattern.compile("[a-z-]{1,32}");

    /** First words of the vault's own texts: content sealed under them could stand in for a key. */
    private static final Set<String> RESERVED = Set.of(
            "wrap",
            "pw-wrap",
            "session",
            "invitation",
            "letter-key",
            "pepper",
            "verifier",
            "blind",
            "mac",
            "service-keys");

    private static final String UNSET = "-";

    private final String kind;
    private final String correspondence;
    private final String object;
    private final String author;
    private final String revision;
    private final String epoch;

    private Binding(String kind, String correspondence, String object, String author, String revision, String epoch) {
        this.kind = kind;
        this.correspondence = correspondence;
        this.object = object;
        this.author = author;
        this.revision = revision;
        this.epoch = epoch;
    }

    /**
     * A binding of which only the kind is set.
     *
     * @param kind what is sealed, for example {@code letter}: 1 to 32 of a to z and hyphen, none of the vault's own words.
     *     Frozen with the first row that is sealed under it
     * @throws IllegalArgumentException if the kind is none
     */
    public static Binding of(String kind) {
        if (!KIND.matcher(kind).matches() || kind.equals(UNSET) || RESERVED.contains(kind)) {
            throw new IllegalArgumentException("Not a kind of content: " + kind);
        }
        return new Binding(kind, UNSET, UNSET, UNSET, UNSET, UNSET);
    }

    /** The same in this correspondence. */
    public Binding in(UUID correspondence) {
        return new Binding(kind, correspondence.toString(), object, author, revision, epoch);
    }

    /** The same for this object: the id of the row. */
    public Binding object(UUID object) {
        return new Binding(kind, correspondence, object.toString(), author, revision, epoch);
    }

    /** The same by this author. */
    public Binding author(UUID author) {
        return new Binding(kind, correspondence, object, author.toString(), revision, epoch);
    }

    /**
     * The same at this revision.
     *
     * @throws IllegalArgumentException if negative
     */
    public Binding revision(long revision) {
        return new Binding(kind, correspondence, object, author, number(revision), epoch);
    }

    /**
     * The same under the key of this epoch.
     *
     * @throws IllegalArgumentException if negative
     */
    public Binding epoch(int epoch) {
        return new Binding(kind, correspondence, object, author, revision, number(epoch));
    }

    /** {@code np1|kind|correspondence|object|author|revision|epoch}, a hyphen for what is not set. Frozen. */
    public String text() {
        return String.join("|", "np1", kind, correspondence, object, author, revision, epoch);
    }

    private static String number(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("Revisions and epochs are not negative: " + number);
        }
        return Long.toString(number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Binding that && that.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** The {@link #text()}: ids and numbers, nothing secret. */
    @Override
    public String toString() {
        return text();
    }
}
