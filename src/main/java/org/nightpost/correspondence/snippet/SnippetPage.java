package org.nightpost.correspondence.snippet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.html.RichText;
import org.nightpost.html.SafeHtml;
import org.nightpost.people.TeamView;
import org.nightpost.web.Problem;

/**
 * One snippet, to be read or changed.
 *
 * @param path the form posts to
 * @param rev the form knows; 0 for a new one
 * @param isNew whether it is not stored yet
 * @param mine whether its author looks: they alone offer it
 * @param changeable false where it is only read
 * @param closed whether what is stored does not open
 * @param teams to which it may be offered
 * @param from whose it is, where it is somebody else's
 * @param other what another window, or a colleague, has stored meanwhile
 */
public record SnippetPage(
        String path,
        UUID id,
        long rev,
        boolean isNew,
        boolean mine,
        boolean changeable,
        boolean closed,
        SnippetWords words,
        UUID team,
        List<TeamView> teams,
        String from,
        ZoneId zone,
        Optional<Other> other,
        String editorWords,
        List<Problem> problems) {
    /** The stored words beside those that were typed. */
    public record Other(SnippetWords words, Instant savedAt) {}

    public boolean isOffered() {
        return !team.equals(Snippet.OWN);
    }

    public String own() {
        return Snippet.OWN.toString();
    }

    public String commonMark() {
        return RichText.toCommonMark(words.html());
    }

    public SafeHtml html() {
        return words.html();
    }

    public boolean isWrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    public int longestTitle() {
        return SnippetWords.LONGEST_TITLE;
    }

    public int longest() {
        return SnippetWords.LONGEST;
    }
}
