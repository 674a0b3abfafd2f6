package org.nightpost.correspondence.content;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Set;

/** What both formats share: version 1, and nothing unknown. */
class Json {
    static final JsonProvider JSON = JsonProvider.provider();

    static final int VERSION = 1;

    private Json() {}

    static JsonObject read(String stored) throws UnknownFormat {
        try (JsonReader reader = JSON.createReader(new StringReader(stored))) {
            JsonObject object = reader.readObject();
            if (object.getInt("v", 0) != VERSION) {
                throw new UnknownFormat("version " + object.getInt("v", 0));
            }
            return object;
        } catch (JsonException broken) {
            // The parser's message can quote what it read.
            throw new UnknownFormat("not JSON");
        }
    }

    /** A node that ignored a field of a later release would drop it when it saves the draft again. */
    static void only(JsonObject object, Set<String> known) throws UnknownFormat {
        for (String field : object.keySet()) {
            if (!known.contains(field)) {
                throw new UnknownFormat("unknown field");
            }
        }
    }

    static String text(JsonObject object, String field) throws UnknownFormat {
        JsonValue value = object.get(field);
        if (value instanceof jakarta.json.JsonString string) {
            return string.getString();
        }
        throw new UnknownFormat("no " + field);
    }

    static String textOrEmpty(JsonObject object, String field) throws UnknownFormat {
        return object.containsKey(field) ? text(object, field) : "";
    }

    static int number(JsonObject object, String field) throws UnknownFormat {
        JsonValue value = object.get(field);
        if (value instanceof jakarta.json.JsonNumber number) {
            return number.intValue();
        }
        throw new UnknownFormat("no " + field);
    }
}
