package org.nightpost.correspondence.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.NumberedParagraph;
import org.nightpost.correspondence.PromptView;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.correspondence.content.Words;
import org.nightpost.html.PlainText;
import org.nightpost.html.RichText;
import org.nightpost.html.SafeHtml;
import org.nightpost.web.Texts;

/**
 * A part of a counsellor's letter as it is read.
 *
 * @param html of a passage; its links lead where the writer said, for nobody but the writer's colleagues sees this page
 * @param quoted of a quote, its paragraphs
 * @param quotedAt of a quote, when the letter was sent in which it stands; empty if that letter is gone
 * @param answered of a prompt in a letter that was sent, what came back
 */
public record ReadPart(
        Part part, SafeHtml html, List<SafeHtml> quoted, Optional<Instant> quotedAt, Optional<Answered> answered) {
    private static final SafeHtml NOTHING = RichText.canonical("");

    /**
     * All of a letter, in order.
     *
     * @param sent when each letter of the correspondence was sent
     * @param prompts what the letter asks, with the answers; none for a letter that is not sent yet
     */
    static List<ReadPart> of(LetterContent letter, Map<UUID, Instant> sent, List<PromptView> prompts, Texts texts) {
        return letter.parts().stream()
                .map(part -> of(part, sent, prompts, texts))
                .toList();
    }

    private static ReadPart of(Part part, Map<UUID, Instant> sent, List<PromptView> prompts, Texts texts) {
        if (part instanceof Passage passage && passage.words() instanceof Words.Rich rich) {
            List<String> links = RichText.links(rich.html());
            return new ReadPart(
                    part, RichText.forReading(rich.html(), links::get), List.of(), Optional.empty(), Optional.empty());
        }
        if (part instanceof Quote quote) {
            List<SafeHtml> paragraphs = PlainText.paragraphs(quote.words()).stream()
                    .map(PlainText::forReading)
                    .toList();
            Optional<Instant> at = Optional.ofNullable(sent.get(quote.place().letter()));
            return new ReadPart(part, NOTHING, paragraphs, at, Optional.empty());
        }
        Optional<Answered> answered = prompts.stream()
                .filter(prompt -> prompt.id().value().equals(part.id()))
                .findFirst()
                .map(prompt -> Answered.of(prompt, List.<NumberedParagraph>of(), texts));
        return new ReadPart(part, NOTHING, List.of(), Optional.empty(), answered);
    }
}
