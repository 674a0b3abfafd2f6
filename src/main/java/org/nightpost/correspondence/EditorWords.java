package org.nightpost.correspondence;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.nightpost.web.Texts;

/** What the toolbar of the rich editor says, wherever a counsellor writes with it. */
public final class EditorWords {
    private static final List<String> WORDS = List.of(
            "toolbar",
            "bold",
            "italic",
            "underline",
            "strike",
            "heading",
            "subheading",
            "bullets",
            "numbers",
            "quote",
            "link",
            "linkTitle",
            "linkAddress",
            "linkHint",
            "linkWrong",
            "linkSet",
            "linkRemove",
            "cancel");

    private EditorWords() {}

    /** As JSON, for {@code data-editor-words}. */
    public static String json(Texts texts) {
        JsonObjectBuilder words = Json.createObjectBuilder();
        WORDS.forEach(word -> words.add(word, texts.text("bench.editor." + word)));
        return words.build().toString();
    }
}
