package org.nightpost.correspondence.lookback;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;

/**
 * What a client says; each of the three may be empty.
 *
 * @param again {@code yes}, {@code perhaps}, {@code no}, or empty
 */
public record Words(String helped, String missing, String again) {
    public static final List<String> ANSWERS = List.of("yes", "perhaps", "no");

    static final Words NONE = new Words("", "", "");

    public boolean isEmpty() {
        return helped.isBlank() && missing.isBlank() && again.isEmpty();
    }

    String stored() {
        return Json.createObjectBuilder()
                .add("helped", helped)
                .add("missing", missing)
                .add("again", again)
                .build()
                .toString();
    }

    static Words of(String stored) {
        JsonObject json = Json.createReader(new StringReader(stored)).readObject();
        return new Words(json.getString("helped"), json.getString("missing"), json.getString("again"));
    }

    /** Words must not end up in a log. */
    @Override
    public String toString() {
        return "Words[]";
    }
}
