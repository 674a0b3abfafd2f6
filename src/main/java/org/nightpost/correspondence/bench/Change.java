package org.nightpost.correspondence.bench;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Material;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Place;
import org.nightpost.correspondence.content.PromptKind;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.correspondence.content.Side;

/**
 * What a button of the draft form does to the reply, and where the page comes back to.
 *
 * @param anchor the id on the page of the part that was changed, or {@code saved}
 */
record Change(LetterContent content, String anchor) {
    private static final String NOWHERE = "saved";

    /**
     * What becomes of these words when the button is pressed; a button that is not known changes nothing.
     *
     * @param quotes the paragraph at a place of the client's letters, as a quote
     */
    static Change of(LetterContent words, String button, Function<Place, Optional<Quote>> quotes) {
        int colon = button.indexOf(':');
        String what = colon < 0 ? "" : button.substring(colon + 1);
        return switch (colon < 0 ? button : button.substring(0, colon)) {
            case "add" -> add(words, what);
            case "up" -> move(words, what, -1);
            case "down" -> move(words, what, 1);
            case "remove" -> remove(words, what);
            case "quote" ->
                DraftForm.place(what)
                        .flatMap(quotes)
                        .map(quote -> quote(words, quote))
                        .orElseGet(() -> new Change(words, NOWHERE));
            default -> new Change(words, NOWHERE);
        };
    }

    private static Change add(LetterContent words, String what) {
        return switch (what) {
            case "passage" -> add(words, Passage.empty(Side.COUNSELLOR));
            case "prompt" -> add(words, PromptPart.empty(PromptKind.FREE_TEXT));
            case "material" -> add(words, Material.empty());
            default -> new Change(words, NOWHERE);
        };
    }

    private static Change add(LetterContent words, Part part) {
        return new Change(words.with(part), anchor(part.id()));
    }

    private static Change move(LetterContent words, String what, int by) {
        return DraftForm.id(what)
                .map(id -> new Change(words.moved(id, by), anchor(id)))
                .orElseGet(() -> new Change(words, NOWHERE));
    }

    /** Comes back to what has taken its place. */
    private static Change remove(LetterContent words, String what) {
        Optional<UUID> id = DraftForm.id(what);
        Optional<Part> part = id.flatMap(words::part);
        if (part.isEmpty()) {
            return new Change(words, NOWHERE);
        }
        int at = words.parts().indexOf(part.get());
        LetterContent left = words.without(id.get());
        int last = left.parts().size() - 1;
        return new Change(
                left,
                last < 0 ? "draft" : anchor(left.parts().get(Math.min(at, last)).id()));
    }

    /** Comes back to the passage below the quote: that is where the answer is written. */
    private static Change quote(LetterContent words, Quote quote) {
        LetterContent quoting = words.quoting(quote, Side.COUNSELLOR);
        return new Change(
                quoting, anchor(quoting.parts().get(quoting.parts().size() - 1).id()));
    }

    private static String anchor(UUID part) {
        return "part-" + part;
    }
}
