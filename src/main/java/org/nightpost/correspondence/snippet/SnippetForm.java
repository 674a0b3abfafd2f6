package org.nightpost.correspondence.snippet;

import java.util.UUID;
import org.nightpost.html.RichText;
import org.nightpost.html.SafeHtml;
import org.nightpost.web.Posted;
import org.nightpost.web.PostedId;

/** A snippet as it was posted. */
record SnippetForm(Posted posted) {
    KeepSnippet.Typed typed(UUID id) {
        return new KeepSnippet.Typed(id, Math.max(0, posted.number("base_rev", 0)), team(), words());
    }

    SnippetWords words() {
        String text = posted.text("text");
        SafeHtml html = posted.text("format").equals("html") ? RichText.canonical(text) : RichText.fromCommonMark(text);
        return new SnippetWords(posted.text("title"), html);
    }

    UUID team() {
        return PostedId.of(posted.text("team")).orElse(Snippet.OWN);
    }
}
