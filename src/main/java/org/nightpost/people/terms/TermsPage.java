package org.nightpost.people.terms;

import java.util.List;
import java.util.Optional;
import org.nightpost.html.PlainText;
import org.nightpost.html.SafeHtml;
import org.nightpost.security.terms.Terms;

/**
 * The terms, to read.
 *
 * @param version 0 if there are none yet
 * @param paragraphs of the words
 * @param publishedAt the day, in words; empty if there are none
 */
public record TermsPage(int version, List<SafeHtml> paragraphs, String publishedAt) {
    static TermsPage of(Optional<Terms> terms, String publishedAt) {
        return terms.map(present -> new TermsPage(
                        present.version(),
                        PlainText.paragraphs(present.words()).stream()
                                .map(PlainText::forReading)
                                .toList(),
                        publishedAt))
                .orElseGet(() -> new TermsPage(0, List.of(), ""));
    }

    public boolean isThere() {
        return version > 0;
    }
}
