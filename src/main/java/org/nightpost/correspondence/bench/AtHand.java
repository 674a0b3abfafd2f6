package org.nightpost.correspondence.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.note.NoteView;
import org.nightpost.correspondence.snippet.SnippetView;
import org.nightpost.html.SafeHtml;

/**
 * What lies at hand on the bench, folded until it is wanted.
 *
 * @param snippets that open, the counsellor's own first
 * @param note the case note
 * @param paragraphs of the note
 * @param homework open questions of letters before the last
 * @param theirs the client's letter that was answered last
 * @param ours that answer
 */
public record AtHand(
        List<SnippetView> snippets,
        NoteView note,
        List<SafeHtml> paragraphs,
        List<Answered> homework,
        Optional<Theirs> theirs,
        Optional<Ours> ours) {
    /** A letter of the client. */
    public record Theirs(Instant sentAt, boolean readable, String subject, List<Paragraph> paragraphs) {}

    /** A letter of the counsellor. */
    public record Ours(Instant sentAt, boolean readable, String subject, List<ReadPart> parts) {}

    /** Those of a team, or those of one's own. */
    public List<SnippetView> snippets(boolean teams) {
        return snippets.stream().filter(snippet -> snippet.isTeams() == teams).toList();
    }
}
