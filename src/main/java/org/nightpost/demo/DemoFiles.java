package org.nightpost.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the demo's files; their format is told in {@code src/main/resources/demo/README.md}. */
final class DemoFiles {
    private DemoFiles() {}

    static JsonObject cast() {
        return read("cast.json");
    }

    static JsonObject letters(String client) {
        return read("letters/" + client + ".json");
    }

    static List<JsonObject> objects(JsonObject parent, String name) {
        return parent.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    static List<String> texts(JsonObject parent, String name) {
        return parent.containsKey(name)
                ? parent.getJsonArray(name).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
    }

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/demo/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonObject read(String name) {
        try (InputStream in = Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/demo/" + name), name);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
