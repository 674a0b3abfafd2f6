package org.nightpost.correspondence.bench;

import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;

/**
 * Where in the reply something is put in, as forms say it: {@code first}, the id of the part after which it goes, or anything
 * else for the end.
 */
final class Spot {
    static final String FIRST = "first";

    private Spot() {}

    /** With these parts at that place. In a reply of which nothing is written yet they take the place of its empty passage. */
    static LetterContent put(LetterContent words, String spot, Iterable<? extends Part> parts) {
        LetterContent with = words;
        boolean blank = words.isUntouched();
        int at = index(words, spot);
        for (Part part : parts) {
            if (with.part(part.id()).isEmpty()) {
                with = with.with(part, at);
                at++;
            }
        }
        if (blank && with.parts().size() > words.parts().size()) {
            for (Part empty : words.parts()) {
                with = with.without(empty.id());
            }
        }
        return with;
    }

    /** For an address: nothing for the end. */
    static String query(String spot) {
        Optional<UUID> part = DraftForm.id(spot);
        return spot.equals(FIRST)
                ? "?spot=" + FIRST
                : part.map(id -> "?spot=" + id).orElse("");
    }

    private static int index(LetterContent words, String spot) {
        if (spot.equals(FIRST)) {
            return 0;
        }
        return DraftForm.id(spot)
                .flatMap(words::part)
                .map(part -> words.parts().indexOf(part) + 1)
                .orElse(words.parts().size());
    }
}
