package org.nightpost.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * Markup that may be written into a page as it is. Only this package can make one, so whoever holds a {@code SafeHtml}
 * holds what the sanitiser let through. Templates escape everything else.
 *
 * <p>Two are equal if their markup is equal, character by character.
 */
public final class SafeHtml implements Content {
    private final String markup;

    SafeHtml(String markup) {
        this.markup = markup;
    }

    /** The markup itself; for storing, never to be joined with text that did not come from this package. */
    public String text() {
        return markup;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }

    @Override
    public boolean isEmptyContent() {
        return markup.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && that.markup.equals(markup);
    }

    @Override
    public int hashCode() {
        return markup.hashCode();
    }

    /** The length only: a letter must not end up in a log by way of a record that holds it. */
    @Override
    public String toString() {
        return "SafeHtml[" + markup.length() + " characters]";
    }
}
