package org.nightpost.correspondence.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.correspondence.content.Words;
import org.nightpost.html.PlainText;
import org.nightpost.html.RichText;
import org.nightpost.web.Posted;

/**
 * What a supervisor has typed: a comment, and the words of passages and questions by the ids of their parts. Whatever else
 * stands in the letter is not theirs to change here.
 */
public record Typed(String comment, Map<UUID, String> words) {
    static final Typed NOTHING = new Typed("", Map.of());

    /** A box for words that can be changed. */
    public record Box(UUID id, int number, boolean question, String text) {
        public String name() {
            return field(id);
        }
    }

    static Typed of(Posted posted, LetterContent letter) {
        Map<UUID, String> words = new HashMap<>();
        letter.parts().stream()
                .filter(part -> posted.has(field(part.id())))
                .forEach(part ->
                        words.put(part.id(), posted.text(field(part.id())).replace("\r\n", "\n")));
        return new Typed(PlainText.canonical(posted.text("comment")), words);
    }

    /** The boxes in their order, with what was typed or else with what stands there. */
    List<Box> boxes(LetterContent letter) {
        List<Box> boxes = new ArrayList<>();
        for (Part part : letter.parts()) {
            if (part instanceof Passage || part instanceof PromptPart) {
                boxes.add(new Box(
                        part.id(),
                        boxes.size() + 1,
                        part instanceof PromptPart,
                        words.getOrDefault(part.id(), source(part))));
            }
        }
        return List.copyOf(boxes);
    }

    /** The letter with these words in their places; a part whose box was not touched stays as it is. */
    LetterContent in(LetterContent letter) {
        return new LetterContent(
                letter.subject(), letter.parts().stream().map(this::changed).toList());
    }

    private Part changed(Part part) {
        String typed = words.getOrDefault(part.id(), source(part));
        if (typed.strip().equals(source(part).strip())) {
            return part;
        }
        if (part instanceof Passage) {
            return new Passage(part.id(), new Words.Rich(RichText.fromCommonMark(typed)));
        }
        if (part instanceof PromptPart prompt) {
            return new PromptPart(
                    prompt.id(),
                    prompt.kind(),
                    typed,
                    prompt.options(),
                    prompt.lowLabel(),
                    prompt.highLabel(),
                    prompt.due(),
                    prompt.minutes(),
                    prompt.contentNote());
        }
        return part;
    }

    private static String source(Part part) {
        if (part instanceof Passage passage && passage.words() instanceof Words.Rich rich) {
            return RichText.toCommonMark(rich.html());
        }
        return part instanceof PromptPart prompt ? prompt.question() : "";
    }

    private static String field(UUID part) {
        return "part." + part;
    }

    /** Sizes only. */
    @Override
    public String toString() {
        return "Typed[" + words.size() + "]";
    }
}
