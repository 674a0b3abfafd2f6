package org.nightpost.correspondence.bench;

import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.Writing;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.correspondence.content.Words;

/**
 * What a form of the reply carries unseen, so that whatever it does it does to this letter and no other; with it, where
 * the words themselves are not to be edited, the words.
 *
 * @param seen the number of the last letter the writer was told of
 */
public record Carried(UUID submission, long rev, int seen, LetterContent words) {
    static Carried of(Writing writing, LetterContent words) {
        return new Carried(writing.submission(), writing.rev(), writing.seen(), words);
    }

    /** The ids of the parts in their order. */
    public String order() {
        return words.parts().stream().map(part -> part.id().toString()).collect(Collectors.joining(","));
    }

    public String name(Part part, String field) {
        return DraftForm.name(part.id(), field);
    }

    public String html(Passage passage) {
        return passage.words() instanceof Words.Rich rich ? rich.html().text() : "";
    }

    public String place(Quote quote) {
        return DraftForm.place(quote.place());
    }
}
