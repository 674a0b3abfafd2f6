package org.nightpost.correspondence.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.html.RichText;
import org.nightpost.people.TeamView;
import org.nightpost.vault.FreshKeys;

class ReachTest {
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID COLLEAGUE = UUID.randomUUID();
    private static final UUID SUPERVISOR = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();
    private static final TeamView TEAM =
            new TeamView(UUID.randomUUID(), "Evening", Set.of(AUTHOR, COLLEAGUE), Set.of(SUPERVISOR));
    private static final TeamView WITHOUT_THE_AUTHOR =
            new TeamView(TEAM.id(), "Evening", Set.of(COLLEAGUE), Set.of(SUPERVISOR));

    @Test
    void oneOfSomebodysOwnIsTheirsAlone() {
        assertEquals("reads changes", rights(AUTHOR, Snippet.OWN, TEAM));
        for (UUID other : List.of(COLLEAGUE, SUPERVISOR, STRANGER)) {
            assertEquals("", rights(other, Snippet.OWN, TEAM));
        }
    }

    @Test
    void aTeamsIsReadByTheTeamAndChangedByItsAuthorAndTheSupervisors() {
        assertEquals("reads changes", rights(AUTHOR, TEAM.id(), TEAM));
        assertEquals("reads changes", rights(SUPERVISOR, TEAM.id(), TEAM));
        assertEquals("reads", rights(COLLEAGUE, TEAM.id(), TEAM));
        assertEquals("", rights(STRANGER, TEAM.id(), TEAM));
    }

    @Test
    void whoLeftTheTeamStillReadsWhatTheyWroteAndChangesItNoMore() {
        assertEquals("reads", rights(AUTHOR, TEAM.id(), WITHOUT_THE_AUTHOR));
    }

    @Test
    void wordsComeBackAsTheyWereStored() {
        SnippetWords words = new SnippetWords("A title", RichText.canonical("<p>One [[field]]</p><p>two</p>"));
        assertEquals(words, SnippetWords.of(words.stored()));
        assertEquals("1\nA title\n<p>One [[field]]</p><p>two</p>", words.stored(), "the stored form is frozen");
    }

    @Test
    void theLimitsAreKeptAndSayByHowMuch() {
        SnippetWords tooLong =
                new SnippetWords("x".repeat(103), RichText.canonical("<p>" + "y".repeat(10_002) + "</p>"));
        assertEquals(
                List.of(List.of(3), List.of(2)),
                tooLong.problems().stream().map(problem -> problem.values()).toList());
        assertEquals(2, SnippetWords.empty().problems().size());
        assertFalse(tooLong.toString().contains("x"));
        assertTrue(new SnippetWords("x".repeat(100), RichText.canonical("<p>y</p>"))
                .problems()
                .isEmpty());
    }

    private static String rights(UUID person, UUID team, TeamView... teams) {
        SnippetWords words = new SnippetWords("Title", RichText.canonical("<p>Words</p>"));
        Snippet snippet = new Snippet(UUID.randomUUID(), AUTHOR, team, words, FreshKeys.service(), Instant.EPOCH);
        Reach reach = Reach.of(person, List.of(teams));
        return ((reach.reads(snippet) ? "reads " : "") + (reach.changes(snippet) ? "changes" : "")).strip();
    }
}
