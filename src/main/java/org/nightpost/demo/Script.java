package org.nightpost.demo;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.DraftPage;
import org.nightpost.correspondence.LetterId;
import org.nightpost.correspondence.PromptId;
import org.nightpost.correspondence.Sending;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Material;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Place;
import org.nightpost.correspondence.content.PromptKind;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.correspondence.content.Side;
import org.nightpost.correspondence.content.Words;
import org.nightpost.html.RichText;

/** One correspondence of the files while it is written: what its keys and numbers stand for by now. */
final class Script {
    private final JsonObject file;
    private final ZoneId zone;
    private final Map<String, PromptPart> prompts = new HashMap<>();
    private final List<LetterId> letters = new ArrayList<>();
    private final List<LetterContent> contents = new ArrayList<>();
    private final Map<Side, LetterId> last = new HashMap<>();
    private @Nullable CorrespondenceId correspondence;

    Script(JsonObject file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    void begun(CorrespondenceId correspondence) {
        this.correspondence = correspondence;
    }

    CorrespondenceId correspondence() {
        return Objects.requireNonNull(correspondence);
    }

    void sent(LetterId letter, Side side, LetterContent content) {
        letters.add(letter);
        contents.add(content);
        last.put(side, letter);
    }

    LetterId lastOf(Side side) {
        return Objects.requireNonNull(last.get(side));
    }

    PromptId prompt(String key) {
        return new PromptId(part(key).id());
    }

    DraftPage page(LetterContent content) {
        return new DraftPage(correspondence(), UUID.randomUUID(), 0, letters.size(), content);
    }

    Sending sending(LetterContent content, Set<String> answered) {
        return new Sending(page(content), answered.stream().map(this::prompt).collect(Collectors.toSet()), false);
    }

    LetterContent clientLetter(JsonObject letter) {
        String text = String.join("\n\n", DemoFiles.texts(letter, "text"));
        return new LetterContent(subject(), List.of(new Passage(UUID.randomUUID(), Words.plain(text))));
    }

    LetterContent counsellorLetter(JsonObject event, Instant at) {
        List<Part> parts = DemoFiles.objects(event, "parts").stream()
                .map(part -> part(part, at))
                .toList();
        return new LetterContent("", parts);
    }

    /** The answers of this event, by the prompts' keys. */
    Map<String, AnswerValue> answers(JsonObject event) {
        Map<String, AnswerValue> answers = new LinkedHashMap<>();
        if (event.containsKey("answers")) {
            event.getJsonObject("answers").forEach((key, value) -> answers.put(key, answer(part(key), value)));
        }
        return answers;
    }

    /** Only the first letter of a correspondence carries its subject. */
    private String subject() {
        return letters.isEmpty() ? file.getString("subject", "") : "";
    }

    private PromptPart part(String key) {
        return Objects.requireNonNull(prompts.get(key), key);
    }

    private Part part(JsonObject part, Instant at) {
        return switch (part.getString("kind")) {
            case "passage" ->
                new Passage(
                        UUID.randomUUID(),
                        Words.rich(
                                RichText.fromCommonMark(part.getString("text")).text()));
            case "quote" -> quote(part.getInt("letter"), part.getInt("paragraph"));
            case "material" ->
                new Material(
                        UUID.randomUUID(),
                        part.getString("title"),
                        part.getString("address"),
                        part.getString("why"),
                        part.getInt("minutes", 0));
            case "prompt" -> prompt(part, at);
            default -> throw new IllegalStateException("no such part: " + part.getString("kind"));
        };
    }

    private Quote quote(int letter, int paragraph) {
        Part passage = contents.get(letter - 1).parts().get(0);
        Place place = new Place(letters.get(letter - 1).value(), passage.id(), paragraph);
        return Quote.of(place, contents.get(letter - 1).paragraph(place).orElseThrow());
    }

    private PromptPart prompt(JsonObject part, Instant at) {
        PromptPart prompt = new PromptPart(
                UUID.randomUUID(),
                PromptKind.valueOf(part.getString("type").replace('-', '_').toUpperCase(Locale.ROOT)),
                part.getString("question"),
                DemoFiles.texts(part, "options"),
                part.getString("lowLabel", ""),
                part.getString("highLabel", ""),
                part.containsKey("dueDays") ? at.atZone(zone).toLocalDate().plusDays(part.getInt("dueDays")) : null,
                part.getInt("minutes", 0),
                part.getString("contentNote", ""));
        prompts.put(part.getString("key"), prompt);
        return prompt;
    }

    private static AnswerValue answer(PromptPart prompt, JsonValue value) {
        return switch (prompt.kind()) {
            case FREE_TEXT, SHORT_TEXT -> new AnswerValue.Text(((JsonString) value).getString());
            case SCALE -> new AnswerValue.Scale(((JsonNumber) value).intValue());
            case ONE_CHOICE -> new AnswerValue.Choice(prompt.options().indexOf(((JsonString) value).getString()));
            case SEVERAL, CHECKLIST ->
                new AnswerValue.Choices(value.asJsonArray().getValuesAs(JsonString.class).stream()
                        .map(label -> prompt.options().indexOf(label.getString()))
                        .collect(Collectors.toCollection(TreeSet::new)));
        };
    }
}
