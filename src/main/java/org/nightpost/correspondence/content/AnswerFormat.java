package org.nightpost.correspondence.content;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How an answer is written before it is sealed: JSON with {@code "v":1} and one of {@code text}, {@code scale}, {@code
 * choice}, {@code choices}, or none of them for nothing. Frozen, as {@link LetterFormat} is.
 */
public final class AnswerFormat {
    private static final Set<String> FIELDS = Set.of("v", "text", "scale", "choice", "choices");

    private AnswerFormat() {}

    /** The stored form. */
    public static String write(AnswerValue answer) {
        JsonObjectBuilder json = Json.JSON.createObjectBuilder().add("v", Json.VERSION);
        if (answer instanceof AnswerValue.Text text) {
            json.add("text", text.text());
        } else if (answer instanceof AnswerValue.Scale scale) {
            json.add("scale", scale.value());
        } else if (answer instanceof AnswerValue.Choice choice) {
            json.add("choice", choice.option());
        } else if (answer instanceof AnswerValue.Choices choices) {
            JsonArrayBuilder options = Json.JSON.createArrayBuilder();
            choices.options().forEach(option -> options.add(option));
            json.add("choices", options);
        }
        return json.build().toString();
    }

    /** What {@link #write} wrote, in this or any earlier release. */
    public static AnswerValue read(String stored) throws UnknownFormat {
        JsonObject json = Json.read(stored);
        Json.only(json, FIELDS);
        if (json.containsKey("text")) {
            return new AnswerValue.Text(Json.text(json, "text"));
        }
        if (json.containsKey("scale")) {
            return new AnswerValue.Scale(Json.number(json, "scale"));
        }
        if (json.containsKey("choice")) {
            return new AnswerValue.Choice(Json.number(json, "choice"));
        }
        return json.containsKey("choices") ? new AnswerValue.Choices(choices(json)) : new AnswerValue.Nothing();
    }

    private static SortedSet<Integer> choices(JsonObject json) throws UnknownFormat {
        if (!(json.get("choices") instanceof JsonArray stored)) {
            throw new UnknownFormat("no choices");
        }
        SortedSet<Integer> options = new TreeSet<>();
        for (JsonValue option : stored) {
            if (!(option instanceof JsonNumber number)) {
                throw new UnknownFormat("no choices");
            }
            options.add(number.intValue());
        }
        return options;
    }
}
