package org.nightpost.correspondence.bench;

import java.util.stream.Collectors;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;

/** Words that cannot be kept here any more, for their writer to take along. */
public record GonePage(LetterContent words) {
    /** All of them, to be copied. */
    public String text() {
        return words.parts().stream().map(Part::text).collect(Collectors.joining("\n\n"));
    }
}
