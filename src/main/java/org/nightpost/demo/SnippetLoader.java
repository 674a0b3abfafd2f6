package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.nightpost.correspondence.snippet.KeepSnippet;
import org.nightpost.correspondence.snippet.SnippetWords;
import org.nightpost.html.RichText;
import org.nightpost.security.ResumeSession;

/** Words that the demo's counsellors use again, some of them offered to their team. */
@ApplicationScoped
class SnippetLoader {
    private static final UUID NO_TEAM = new UUID(0, 0);

    @Inject
    ResumeSession sessions;

    @Inject
    KeepSnippet keep;

    void load(Troupe troupe) {
        DemoFiles.objects(DemoFiles.cast(), "snippets").forEach(snippet -> keep(snippet, troupe));
    }

    private void keep(JsonObject snippet, Troupe troupe) {
        String author = snippet.getString("by");
        sessions.resume(troupe.session(author));
        UUID team = snippet.getBoolean("team", false) ? troupe.teamOf(author) : NO_TEAM;
        SnippetWords words =
                new SnippetWords(snippet.getString("title"), RichText.fromCommonMark(snippet.getString("text")));
        if (!(keep.keep(new KeepSnippet.Typed(UUID.randomUUID(), 0, team, words)) instanceof KeepSnippet.Kept)) {
            throw new IllegalStateException("a snippet of the demo cannot be kept: " + words.title());
        }
    }
}
