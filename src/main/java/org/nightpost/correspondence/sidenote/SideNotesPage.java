package org.nightpost.correspondence.sidenote;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.LetterFacts;
import org.nightpost.html.SafeHtml;
import org.nightpost.web.Problem;

/**
 * The side notes of one correspondence.
 *
 * @param side from which they are read
 * @param alias of the client
 * @param letters beside which one can write, the newest first
 * @param names of everybody who wrote a letter
 * @param typed what is in the forms
 * @param broughtAt since when it is to be talked about in supervision
 */
public record SideNotesPage(
        CorrespondenceId correspondence,
        Turn side,
        String alias,
        ZoneId zone,
        List<Row> threads,
        List<LetterFacts> letters,
        Map<UUID, String> names,
        Typed typed,
        Optional<Instant> broughtAt,
        List<Problem> problems) {
    /**
     * What somebody typed.
     *
     * @param form by which the same form sent twice is known
     * @param thread that is answered; empty for a new one
     */
    public record Typed(UUID form, Optional<UUID> thread, Spot spot, String words) {
        /** A note must not end up in a log. */
        @Override
        public String toString() {
            return "Typed[" + form + "]";
        }
    }

    /**
     * A thread in words.
     *
     * @param where the letter and the paragraph
     * @param letter where it can be read; empty where that takes a reason first
     */
    public record Row(SideThread thread, String where, Optional<String> letter, List<Line> lines) {}

    /** A note in words. */
    public record Line(String author, Instant at, boolean readable, List<SafeHtml> paragraphs) {}

    /** Where the page lies and a new note is posted to. */
    public String path() {
        return back() + "/side-notes";
    }

    public String back() {
        return (isTeams() ? "/team" : "") + "/correspondences/" + correspondence;
    }

    public boolean isTeams() {
        return side == Turn.SUPERVISOR;
    }

    /** Whether what was typed belongs into the form of this thread. */
    public boolean isTyped(UUID thread) {
        return typed.thread().filter(thread::equals).isPresent();
    }

    public boolean isWrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }
}
