package org.nightpost.web;

/** Words that were typed and can be neither sent nor kept here any more, for their writer to take along. */
public record GoneWords(String words) {
    /** The page that shows them, with status 404: for this person the place does not exist. */
    public static final String PAGE = "web/gone";

    @Override
    public String toString() {
        return "GoneWords";
    }
}
