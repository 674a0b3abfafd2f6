package org.nightpost.notice;

import java.util.List;
import org.nightpost.html.PlainText;

/**
 * A sender's name or a subject that says nothing: one out of a list, or words of the person's own.
 *
 * @param choice one of the list's, or {@link #OWN}
 * @param own empty unless the choice is {@link #OWN}
 */
public record Wording(String choice, String own) {
    public static final String OWN = "own";

    /** No name: the address alone. */
    public static final String NONE = "none";

    public static final List<String> SENDERS = List.of(NONE, "notes", "reminders", "mail", OWN);
    public static final List<String> SUBJECTS = List.of("note", "hello", "reminder", OWN);

    /** Characters as people see them. */
    public static final int LONGEST_SENDER = 40;

    public static final int LONGEST_SUBJECT = 60;

    /** An accent is no character of its own, but five thousand of them are too many for a header. */
    private static final int UNITS = 4;

    /** Whether own words are too long for a header; by how many characters, or 0. */
    public static int over(String own, int longest) {
        int characters = PlainText.graphemes(own);
        return characters > longest ? characters - longest : own.length() > longest * UNITS ? 1 : 0;
    }

    /** @throws IllegalArgumentException if it is not on the list, or not one line of at most {@code longest} characters */
    Wording require(List<String> list, int longest) {
        boolean words = own.equals(PlainText.line(own)) && over(own, longest) == 0;
        if (!list.contains(choice) || !words || choice.equals(OWN) == own.isEmpty()) {
            throw new IllegalArgumentException("not a wording for a mail");
        }
        return this;
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "Wording[" + choice + "]";
    }
}
