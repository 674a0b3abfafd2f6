package org.nightpost.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The fields of the form that came with this request, after {@link FormFilter} has checked that it is ours. Values are
 * as they were typed; each deed makes them canonical.
 */
@RequestScoped
public class Posted {
    /** The fields that are the portal's own business and no text of the person. */
    static final String TOKEN = "form_token";

    /** Sealed fields of a form that was posted without a session, carried through the sign-in. */
    public static final String KEPT = "kept";

    private static final Pattern PASSWORD = Pattern.compile("password", Pattern.CASE_INSENSITIVE);

    /** What opens letters, or a whole account: never kept and never shown again. */
    private static final Set<String> OPENS = Set.of("letterKey", "recoveryCode");

    private Map<String, List<String>> fields = new LinkedHashMap<>();
    private boolean again;
    private UUID madeFor = Visit.NOBODY;

    void receive(Map<String, List<String>> received, UUID madeFor) {
        fields = new LinkedHashMap<>(received);
        this.madeFor = madeFor;
    }

    /** Puts back what a person had written before the session ended; the form is then shown and not carried out. */
    public void restore(Map<String, List<String>> kept) {
        fields = new LinkedHashMap<>(kept);
        again = true;
    }

    void showAgain() {
        again = true;
    }

    /** True if the form has to be shown again with its text, and nothing else be done. */
    public boolean isAgain() {
        return again;
    }

    /** The person whom the form was made for, or {@link Visit#NOBODY}. */
    public UUID madeFor() {
        return madeFor;
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The first value of the field, or empty text. */
    public String text(String field) {
        List<String> values = fields.get(field);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    /** All values of the field in their order; none if it was not sent. */
    public List<String> all(String field) {
        return List.copyOf(fields.getOrDefault(field, List.of()));
    }

    /** The number in the field, or {@code otherwise} if there is none. */
    public long number(String field, long otherwise) {
        try {
            return Long.parseLong(text(field).strip());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** What follows the prefix in the names of all fields that begin with it, in their order. */
    public List<String> namesAfter(String prefix) {
        List<String> names = new ArrayList<>();
        for (String name : fields.keySet()) {
            if (name.startsWith(prefix)) {
                names.add(name.substring(prefix.length()));
            }
        }
        return names;
    }

    /** All fields but the portal's own and the passphrase, to be kept or shown again. */
    public Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>(fields);
        words.remove(TOKEN);
        words.remove(KEPT);
        words.keySet().removeIf(Posted::isSecret);
        return words;
    }

    /** What comes back with an error page to be tried again: the words, open or sealed, and never the passphrase. */
    Map<String, List<String>> toTryAgain() {
        Map<String, List<String>> all = new LinkedHashMap<>(fields);
        all.remove(TOKEN);
        all.keySet().removeIf(Posted::isSecret);
        return all;
    }

    /** {@code password}, {@code newPassword} and their like: never kept, never shown again. */
    private static boolean isSecret(String field) {
        return PASSWORD.matcher(field).find() || OPENS.contains(field);
    }
}
