package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.vault.Binding;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.web.Posted;

/**
 * Keeps what a person wrote while their session ended: sealed for that person and that form, carried by the sign-in
 * page itself, for a day. Nothing is stored, and in anybody else's hands it stays shut.
 */
@ApplicationScoped
class KeptForms {
    private static final Duration KEPT = Duration.ofHours(24);

    @Inject
    ServiceKeys keys;

    @Inject
    PortalClock clock;

    String keep(Posted posted, String path) {
        if (posted.has(Posted.KEPT)) {
            return posted.text(Posted.KEPT);
        }
        JsonObjectBuilder fields = Json.createObjectBuilder();
        posted.words().forEach((name, values) -> {
            JsonArrayBuilder texts = Json.createArrayBuilder();
            values.forEach(texts::add);
            fields.add(name, texts);
        });
        String json = Json.createObjectBuilder()
                .add("path", path)
                .add("until", clock.instant().plus(KEPT).toEpochMilli())
                .add("fields", fields)
                .build()
                .toString();
        Sealed sealed = keys.sealText(json, binding(posted.madeFor()));
        return posted.madeFor() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.bytes());
    }

    /** The fields, if they were kept for this person and this path within the last day. */
    Optional<Map<String, List<String>>> open(String kept, UUID person, String path) {
        return read(kept, person)
                .filter(form -> form.getString("path").equals(path))
                .map(KeptForms::fields);
    }

    /** Where the kept form wants to go, if it is this person's. */
    Optional<String> path(String kept, UUID person) {
        return read(kept, person).map(form -> form.getString("path"));
    }

    private Optional<JsonObject> read(String kept, UUID person) {
        int dot = kept.indexOf('.');
        if (dot < 0 || !kept.substring(0, dot).equals(person.toString())) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(kept.substring(dot + 1));
            String json = keys.openText(Sealed.of(bytes), binding(person));
            JsonObject form = Json.createReader(new StringReader(json)).readObject();
            Instant until = Instant.ofEpochMilli(form.getJsonNumber("until").longValue());
            return until.isAfter(clock.instant()) ? Optional.of(form) : Optional.empty();
        } catch (CannotBeOpened | IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> fields(JsonObject form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.getJsonObject("fields")
                .forEach((name, values) -> fields.put(
                        name,
                        values.asJsonArray().getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList()));
        return fields;
    }

    private static Binding binding(UUID person) {
        return Binding.of("kept-form").object(person);
    }
}
