package org.nightpost.correspondence.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nightpost.correspondence.NumberedParagraph;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.html.PlainText;
import org.nightpost.html.SafeHtml;

/**
 * A paragraph of a client.
 *
 * @param number counted through the letter from 1; 0 where it cannot be answered
 * @param place what the button "answer this" carries; empty where there is none
 * @param quoted whether the client quotes it from a letter to them
 */
public record Paragraph(int number, String place, boolean quoted, SafeHtml html) {
    /**
     * All of a letter, in order.
     *
     * @param numbered those that can be answered; none where a letter is only read
     */
    static List<Paragraph> of(LetterContent letter, List<NumberedParagraph> numbered) {
        List<Paragraph> all = new ArrayList<>();
        for (Part part : letter.parts()) {
            if (part instanceof Passage passage) {
                all.addAll(of(part.id(), passage.words().paragraphs(), numbered));
            } else if (part instanceof Quote quote) {
                PlainText.paragraphs(quote.words()).forEach(words -> all.add(new Paragraph(0, "", true, html(words))));
            }
        }
        return List.copyOf(all);
    }

    /** These paragraphs of one part or answer. */
    static List<Paragraph> of(UUID part, List<String> paragraphs, List<NumberedParagraph> numbered) {
        List<Paragraph> all = new ArrayList<>();
        for (String words : paragraphs) {
            int at = all.size() + 1;
            all.add(numbered.stream()
                    .filter(known ->
                            known.place().part().equals(part) && known.place().paragraph() == at)
                    .findFirst()
                    .map(known -> new Paragraph(known.number(), DraftForm.place(known.place()), false, html(words)))
                    .orElseGet(() -> new Paragraph(0, "", false, html(words))));
        }
        return List.copyOf(all);
    }

    private static SafeHtml html(String words) {
        return PlainText.forReading(words);
    }
}
