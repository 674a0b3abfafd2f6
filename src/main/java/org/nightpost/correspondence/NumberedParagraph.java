package org.nightpost.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Place;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.html.PlainText;

/**
 * A paragraph of the other's letter that can be answered: by its number without scripts, by its place in a form.
 *
 * @param number counted through the letter from 1, the answers that came with it after its passages
 */
public record NumberedParagraph(int number, Place place, String words) {
    /** The quote that "answer this" puts into the reply. */
    public Quote quoted() {
        return Quote.of(place, words);
    }

    /** All paragraphs of a letter and of the texts that were answered with it. */
    static List<NumberedParagraph> of(LetterId letter, LetterContent content, List<PromptView> answers) {
        List<NumberedParagraph> all = new ArrayList<>();
        for (Part part : content.parts()) {
            if (part instanceof Passage passage) {
                add(
                        all,
                        new Place(letter.value(), passage.id(), 0),
                        passage.words().paragraphs());
            }
        }
        for (PromptView prompt : answers) {
            Optional<AnswerValue> value = prompt.answer().map(AnswerView::value).flatMap(Opened::value);
            if (value.isPresent() && value.get() instanceof AnswerValue.Text text) {
                Place place = new Place(letter.value(), prompt.id().value(), 0);
                add(all, place, PlainText.paragraphs(text.text()));
            }
        }
        return List.copyOf(all);
    }

    private static void add(List<NumberedParagraph> all, Place in, List<String> paragraphs) {
        int paragraph = 0;
        for (String words : paragraphs) {
            Place place = new Place(in.letter(), in.part(), ++paragraph);
            all.add(new NumberedParagraph(all.size() + 1, place, words));
        }
    }

    /** Number and place only: a letter must not end up in a log. */
    @Override
    public String toString() {
        return "NumberedParagraph[" + number + " " + place + "]";
    }
}
