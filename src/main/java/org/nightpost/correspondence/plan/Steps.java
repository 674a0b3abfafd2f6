package org.nightpost.correspondence.plan;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nightpost.html.PlainText;

/**
 * The words of a safety plan: canonical plain text under each step, empty where nothing was written. Stored as JSON with
 * {@code "v":1} and one text for each step by its key; that form is frozen.
 */
public record Steps(Map<Step, String> words) {
    /** The most graphemes under one step. */
    public static final int LONGEST = 2_000;

    private static final int VERSION = 1;

    static final Steps NOTHING = of(step -> "");

    public Steps {
        words = Map.copyOf(words);
    }

    /** Whatever was typed under each step. */
    public static Steps of(Function<Step, String> typed) {
        Map<Step, String> words = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            words.put(step, PlainText.canonical(typed.apply(step)));
        }
        return new Steps(words);
    }

    /** What stands under this step. */
    public String at(Step step) {
        return words.getOrDefault(step, "");
    }

    /** Whether nothing was written under any step. */
    public boolean isEmpty() {
        return words.values().stream().allMatch(String::isBlank);
    }

    /** The stored form. */
    String write() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("v", VERSION);
        for (Step step : Step.values()) {
            json.add(step.key(), at(step));
        }
        return json.build().toString();
    }

    /** What {@link #write} wrote; empty for anything else, a later release's among it. */
    static Optional<Steps> read(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            JsonObject json = reader.readObject();
            return json.getInt("v", 0) == VERSION && json.size() == Step.values().length + 1
                    ? Optional.of(of(step -> json.getString(step.key())))
                    : Optional.empty();
        } catch (JsonException | NullPointerException | ClassCastException other) {
            return Optional.empty();
        }
    }

    /** A plan must not end up in a log. */
    @Override
    public String toString() {
        return "Steps";
    }
}
