package org.nightpost.notice;

/**
 * Where and how a person is told.
 *
 * @param address as typed; empty for a person without e-mail
 * @param language of the mail, a BCP 47 tag such as {@code fr}; without texts of its own it becomes English
 * @param discreet the mail carries a neutral sender and subject and never the organisation's name
 */
public record MailAddress(String address, String language, boolean discreet) {
    /** False for a person who asked to get no mail. */
    public boolean takesMail() {
        return !address.isEmpty();
    }

    /** Without the address: records are printed by accident. */
    @Override
    public String toString() {
        return "MailAddress[" + language + "]";
    }
}
