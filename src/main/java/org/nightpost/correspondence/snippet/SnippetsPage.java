package org.nightpost.correspondence.snippet;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nightpost.html.RichText;

/**
 * The list: one's own, then the teams'.
 *
 * @param names of the authors
 */
public record SnippetsPage(List<SnippetView> own, List<SnippetView> teams, Map<UUID, String> names) {
    private static final int BEGINNING = 120;

    /** Its first words. */
    public String beginning(SnippetView snippet) {
        String plain = snippet.words()
                .map(words -> RichText.plain(words.html()))
                .orElse("")
                .replaceAll("\\s+", " ")
                .strip();
        if (plain.length() <= BEGINNING) {
            return plain;
        }
        int end = plain.offsetByCodePoints(0, Math.min(BEGINNING, plain.codePointCount(0, plain.length())));
        return plain.substring(0, end) + " …";
    }
}
