package org.nightpost.correspondence.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.correspondence.content.Words;
import org.nightpost.html.RichText;
import org.nightpost.html.SafeHtml;

/**
 * A part of the reply in the draft form, with the names and ids of its fields.
 *
 * @param number where it stands, from 1
 * @param last whether nothing stands below it
 * @param from of a quote: whose words, and where they stand
 * @param unread what was typed where it cannot be read, by the field's name
 */
public record PartView(
        int number, boolean last, Part part, String from, Map<String, String> unread, List<FieldProblem> problems) {
    static String id(UUID part) {
        return "part-" + part;
    }

    static String id(UUID part, String field) {
        return id(part) + "-" + field;
    }

    public String id() {
        return id(part.id());
    }

    public String id(String field) {
        return id(part.id(), field);
    }

    public String name(String field) {
        return DraftForm.name(part.id(), field);
    }

    /** What was typed, or what is stored. */
    public String value(String field, String stored) {
        return unread.getOrDefault(name(field), stored);
    }

    public List<FieldProblem> problems(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field.isEmpty() ? id() : id(field)))
                .toList();
    }

    public boolean isWrong(String field) {
        return !problems(field).isEmpty();
    }

    /** The ids of hint and error for {@code aria-describedby}. */
    public String describedBy(String field, boolean hint) {
        String hintId = hint ? id(field) + "-hint" : "";
        return isWrong(field) ? (hintId + " " + id(field) + "-error").strip() : hintId;
    }

    /** A passage for the rich editor. */
    public SafeHtml html() {
        return part instanceof Passage passage && passage.words() instanceof Words.Rich rich
                ? rich.html()
                : RichText.canonical("");
    }

    /** The same for writing without scripts. */
    public String commonMark() {
        return RichText.toCommonMark(html());
    }

    /** The place of a quote, as the form carries it. */
    public String place() {
        return part instanceof Quote quote ? DraftForm.place(quote.place()) : "";
    }
}
