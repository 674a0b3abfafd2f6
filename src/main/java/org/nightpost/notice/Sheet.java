package org.nightpost.notice;

/**
 * What a mail looks like to whoever opens it.
 *
 * @param sender the name, empty if there is none
 * @param address the sender's
 * @param language of the words, a tag
 */
public record Sheet(String sender, String address, String subject, String text, String language) {
    /** Without the words. */
    @Override
    public String toString() {
        return "Sheet[" + language + "]";
    }
}
