package org.nightpost.correspondence.bench;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.DraftPage;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Material;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Place;
import org.nightpost.correspondence.content.PromptKind;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.correspondence.content.Words;
import org.nightpost.html.RichText;
import org.nightpost.web.PostedId;

/**
 * The one form on which a reply is written, as it was posted. Each part is a handful of fields named by its id, {@code
 * part.<id>.kind} and so on; {@code order} says how they stand. What cannot be read is told, and kept as it was typed.
 */
final class DraftForm {
    private static final String PART = "part.";

    private static final Pattern KIND = Pattern.compile("part\\.([^.]+)\\.kind");

    private final Map<String, List<String>> fields;
    private final Map<String, String> unread = new LinkedHashMap<>();
    private final LetterContent content;

    DraftForm(Map<String, List<String>> fields) {
        this.fields = fields;
        List<Part> parts = new ArrayList<>();
        for (UUID id : order()) {
            part(id).ifPresent(parts::add);
        }
        content = new LetterContent(text("subject"), parts);
    }

    LetterContent content() {
        return content;
    }

    /** What was pressed; {@code save} if nothing was, as when a page saves by itself. */
    String button() {
        return fields.containsKey("do") ? text("do") : "save";
    }

    /** The revision of the draft that the page knows. */
    long rev() {
        return number(text("base_rev"));
    }

    /** The number of the last letter that the page told of. */
    int seen() {
        return number(text("seen"));
    }

    /**
     * The submission that the page carries.
     *
     * @throws IllegalArgumentException if it carries none: then it is no form of ours
     */
    UUID submission() {
        return id(text("submission")).orElseThrow(() -> new IllegalArgumentException("no submission"));
    }

    /** The snippet that is chosen. */
    Optional<UUID> snippet() {
        return id(text("snippet"));
    }

    /** Where something is to be put in; see {@link Spot}. */
    String spot() {
        return text("spot");
    }

    /** When the letter is to go, for the buttons that hold it. */
    Later later() {
        return new Later(
                text("hold_day"),
                text("hold_time"),
                !text("hold_late").isEmpty(),
                !text("anyway").isEmpty());
    }

    /** The same words, or others that came out of them, for the deeds. */
    DraftPage page(CorrespondenceId here, LetterContent words) {
        return new DraftPage(here, submission(), rev(), seen(), words);
    }

    /** What was typed where something else has to stand, by field: a day, a number of minutes. */
    Map<String, String> unread() {
        return unread;
    }

    /** Those that {@code order} names, then any other, as a browser sends them. */
    private Set<UUID> order() {
        Set<UUID> order = new LinkedHashSet<>();
        for (String named : text("order").split(",")) {
            id(named).ifPresent(order::add);
        }
        for (String name : fields.keySet()) {
            Matcher kind = KIND.matcher(name);
            if (kind.matches()) {
                id(kind.group(1)).ifPresent(order::add);
            }
        }
        return order;
    }

    private Optional<Part> part(UUID id) {
        return switch (of(id, "kind")) {
            case "passage" -> Optional.of(new Passage(id, words(id)));
            case "quote" -> place(of(id, "place")).map(place -> new Quote(id, place, of(id, "text")));
            case "prompt" -> Optional.of(prompt(id));
            case "material" ->
                Optional.of(new Material(id, of(id, "title"), of(id, "address"), of(id, "why"), minutes(id)));
            default -> Optional.empty();
        };
    }

    private Words words(UUID id) {
        String text = of(id, "text");
        return of(id, "format").equals("html") ? Words.rich(text) : new Words.Rich(RichText.fromCommonMark(text));
    }

    private PromptPart prompt(UUID id) {
        List<String> options =
                of(id, "options").lines().filter(line -> !line.isBlank()).toList();
        return new PromptPart(
                id,
                kind(of(id, "prompt-kind")),
                of(id, "question"),
                options,
                of(id, "low"),
                of(id, "high"),
                due(id),
                minutes(id),
                of(id, "note"));
    }

    private static PromptKind kind(String name) {
        for (PromptKind kind : PromptKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return PromptKind.FREE_TEXT;
    }

    private @Nullable LocalDate due(UUID id) {
        String typed = of(id, "due").strip();
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            unread.put(name(id, "due"), typed);
            return null;
        }
    }

    private int minutes(UUID id) {
        String typed = of(id, "minutes").strip();
        try {
            return typed.isEmpty() ? 0 : Integer.parseInt(typed);
        } catch (NumberFormatException noNumber) {
            unread.put(name(id, "minutes"), typed);
            return 0;
        }
    }

    /** {@code <letter>:<part>:<paragraph>}, as a quote and the button "answer this" carry it. */
    static Optional<Place> place(String text) {
        String[] pieces = text.split(":", -1);
        if (pieces.length != 3) {
            return Optional.empty();
        }
        Optional<UUID> letter = id(pieces[0]);
        Optional<UUID> part = id(pieces[1]);
        int paragraph = number(pieces[2]);
        return letter.isPresent() && part.isPresent() && paragraph > 0
                ? Optional.of(new Place(letter.get(), part.get(), paragraph))
                : Optional.empty();
    }

    /** What {@link #place(String)} reads. */
    static String place(Place place) {
        return place.letter() + ":" + place.part() + ":" + place.paragraph();
    }

    static String name(UUID part, String field) {
        return PART + part + "." + field;
    }

    static Optional<UUID> id(String text) {
        return PostedId.of(text.strip());
    }

    private static int number(String text) {
        try {
            return Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException odd) {
            return 0;
        }
    }

    private String of(UUID part, String field) {
        return text(name(part, field));
    }

    private String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
