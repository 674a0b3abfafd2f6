package org.nightpost.correspondence.snippet;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A snippet as whoever may read it sees it.
 *
 * @param team the name of the team it was offered to; empty for somebody's own
 * @param words empty if it does not open
 * @param mine whether the person who looks wrote it
 * @param changeable whether they may change it
 */
public record SnippetView(
        UUID id,
        UUID author,
        UUID teamId,
        String team,
        long rev,
        Instant savedAt,
        Optional<SnippetWords> words,
        boolean mine,
        boolean changeable) {
    /** Whether it was offered to a team. */
    public boolean isTeams() {
        return !teamId.equals(Snippet.OWN);
    }

    public String title() {
        return words.map(SnippetWords::title).orElse("");
    }
}
