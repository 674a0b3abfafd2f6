package org.nightpost.correspondence.content;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.html.RichText;

/**
 * How a letter or a draft is written before it is sealed: JSON, {@code {"v":1,"subject":…,"parts":[…]}}, every part with
 * {@code is} and {@code id}, empty fields left out.
 *
 * <p>Frozen: every letter that was ever stored must open. What is not known is refused and not ignored, so a new field is a
 * new version, which the release before it learns to read first.
 */
public final class LetterFormat {
    private static final Set<String> LETTER = Set.of("v", "subject", "parts");
    private static final Set<String> PASSAGE = Set.of("is", "id", "text", "html");
    private static final Set<String> QUOTE = Set.of("is", "id", "letter", "part", "paragraph", "words");
    private static final Set<String> PROMPT =
            Set.of("is", "id", "kind", "question", "options", "low", "high", "due", "minutes", "note");
    private static final Set<String> MATERIAL = Set.of("is", "id", "title", "address", "why", "minutes");

    private LetterFormat() {}

    /** The stored form. */
    public static String write(LetterContent content) {
        JsonArrayBuilder parts = Json.JSON.createArrayBuilder();
        content.parts().forEach(part -> parts.add(write(part)));
        return Json.JSON
                .createObjectBuilder()
                .add("v", Json.VERSION)
                .add("subject", content.subject())
                .add("parts", parts)
                .build()
                .toString();
    }

    /** What {@link #write} wrote, in this or any earlier release. */
    public static LetterContent read(String stored) throws UnknownFormat {
        JsonObject json = Json.read(stored);
        Json.only(json, LETTER);
        try {
            List<Part> parts = new ArrayList<>();
            for (JsonValue part : json.getJsonArray("parts")) {
                parts.add(part(part.asJsonObject()));
            }
            return new LetterContent(Json.text(json, "subject"), parts);
        } catch (ClassCastException | IllegalArgumentException | NullPointerException | DateTimeParseException odd) {
            throw new UnknownFormat("not a letter");
        }
    }

    private static JsonObjectBuilder write(Part part) {
        if (part instanceof Passage passage) {
            JsonObjectBuilder json = begin("passage", part);
            return passage.words() instanceof Words.Rich rich
                    ? json.add("html", rich.html().text())
                    : json.add("text", passage.words().plain());
        }
        if (part instanceof Quote quote) {
            return begin("quote", part)
                    .add("letter", quote.place().letter().toString())
                    .add("part", quote.place().part().toString())
                    .add("paragraph", quote.place().paragraph())
                    .add("words", quote.words());
        }
        return part instanceof PromptPart prompt ? write(prompt) : write((Material) part);
    }

    private static JsonObjectBuilder write(PromptPart prompt) {
        JsonObjectBuilder json =
                begin("prompt", prompt).add("kind", prompt.kind().name()).add("question", prompt.question());
        if (!prompt.options().isEmpty()) {
            json.add("options", Json.JSON.createArrayBuilder(prompt.options()));
        }
        addText(json, "low", prompt.lowLabel());
        addText(json, "high", prompt.highLabel());
        addText(json, "due", prompt.due() == null ? "" : prompt.due().toString());
        addMinutes(json, prompt.minutes());
        addText(json, "note", prompt.contentNote());
        return json;
    }

    private static JsonObjectBuilder write(Material material) {
        JsonObjectBuilder json =
                begin("material", material).add("title", material.title()).add("address", material.address());
        addText(json, "why", material.why());
        addMinutes(json, material.minutes());
        return json;
    }

    private static JsonObjectBuilder begin(String is, Part part) {
        return Json.JSON.createObjectBuilder().add("is", is).add("id", part.id().toString());
    }

    private static void addText(JsonObjectBuilder json, String field, String text) {
        if (!text.isEmpty()) {
            json.add(field, text);
        }
    }

    private static void addMinutes(JsonObjectBuilder json, int minutes) {
        if (minutes != 0) {
            json.add("minutes", minutes);
        }
    }

    private static Part part(JsonObject json) throws UnknownFormat {
        UUID id = id(json, "id");
        switch (Json.text(json, "is")) {
            case "passage":
                Json.only(json, PASSAGE);
                return new Passage(id, words(json));
            case "quote":
                Json.only(json, QUOTE);
                Place place = new Place(id(json, "letter"), id(json, "part"), Json.number(json, "paragraph"));
                return new Quote(id, place, Json.text(json, "words"));
            case "prompt":
                Json.only(json, PROMPT);
                return prompt(id, json);
            case "material":
                Json.only(json, MATERIAL);
                String why = Json.textOrEmpty(json, "why");
                return new Material(id, Json.text(json, "title"), Json.text(json, "address"), why, minutes(json));
            default:
                throw new UnknownFormat("unknown part");
        }
    }

    private static Words words(JsonObject json) throws UnknownFormat {
        return json.containsKey("html")
                ? new Words.Rich(RichText.trusted(Json.text(json, "html")))
                : new Words.Plain(Json.text(json, "text"));
    }

    private static PromptPart prompt(UUID id, JsonObject json) throws UnknownFormat {
        List<String> options = new ArrayList<>();
        if (json.containsKey("options")) {
            JsonArray stored = json.getJsonArray("options");
            stored.getValuesAs(JsonString.class).forEach(option -> options.add(option.getString()));
        }
        return new PromptPart(
                id,
                PromptKind.valueOf(Json.text(json, "kind")),
                Json.text(json, "question"),
                options,
                Json.textOrEmpty(json, "low"),
                Json.textOrEmpty(json, "high"),
                due(json),
                minutes(json),
                Json.textOrEmpty(json, "note"));
    }

    private static @Nullable LocalDate due(JsonObject json) throws UnknownFormat {
        return json.containsKey("due") ? LocalDate.parse(Json.text(json, "due")) : null;
    }

    private static int minutes(JsonObject json) throws UnknownFormat {
        return json.containsKey("minutes") ? Json.number(json, "minutes") : 0;
    }

    private static UUID id(JsonObject json, String field) throws UnknownFormat {
        return UUID.fromString(Json.text(json, field));
    }
}
