package org.nightpost.people.invitation;

/**
 * How the link reaches the person.
 *
 * @param email where the mail goes; empty for a slip on paper
 * @param spoken whether a code belongs to it that is told by phone
 */
public record Way(String email, boolean spoken) {
    /** False for a slip on paper. */
    public boolean isMail() {
        return !email.isEmpty();
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "Way[" + (isMail() ? "mail" : "slip") + (spoken ? ", spoken code" : "") + "]";
    }
}
