package org.nightpost.correspondence.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.note.NoteView;
import org.nightpost.correspondence.sidenote.SideThread;
import org.nightpost.correspondence.sidenote.Spot;
import org.nightpost.correspondence.sidenote.Turn;
import org.nightpost.correspondence.snippet.SnippetView;
import org.nightpost.html.SafeHtml;

/**
 * What lies at hand on the bench, folded until it is wanted.
 *
 * @param snippets that open, the counsellor's own first
 * @param note the case note
 * @param paragraphs of the note
 * @param side side notes, open ones first
 * @param broughtAt since when it is to be talked about in supervision
 * @param homework open questions of letters before the last
 * @param theirs the client's letter that was answered last
 * @param ours that answer
 */
public record AtHand(
        List<SnippetView> snippets,
        NoteView note,
        List<SafeHtml> paragraphs,
        List<SideThread> side,
        Optional<Instant> broughtAt,
        List<Answered> homework,
        Optional<Theirs> theirs,
        Optional<Ours> ours) {
    /** A letter of the client. */
    public record Theirs(Instant sentAt, boolean readable, String subject, List<Paragraph> paragraphs) {}

    /** A letter of the counsellor. */
    public record Ours(Instant sentAt, boolean readable, String subject, List<ReadPart> parts) {}

    /** Side notes that are not settled, the newest first. */
    public List<SideThread> openSide() {
        return side.stream().filter(thread -> !thread.isSettled()).toList();
    }

    /** How many of them wait for the counsellor. */
    public int sideWaiting() {
        return (int)
                side.stream().filter(thread -> thread.turn() == Turn.COUNSELLOR).count();
    }

    /** Whether there is one beside this paragraph that is not settled. */
    public boolean isBeside(UUID letter, int paragraph) {
        return openSide().stream().anyMatch(thread -> thread.spot().equals(new Spot(letter, paragraph)));
    }

    /** Those of a team, or those of one's own. */
    public List<SnippetView> snippets(boolean teams) {
        return snippets.stream().filter(snippet -> snippet.isTeams() == teams).toList();
    }
}
