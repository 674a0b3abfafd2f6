package org.nightpost.correspondence.bench;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Quote;

/** Finds names in what a counsellor wrote. Case and accents make no difference; a name is found as a whole and not inside a word. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Names() {}

    /**
     * Those of these names that stand in the letter and cannot be meant otherwise: no part of its addressee's name, nor of its
     * writer's. What is quoted is the addressee's and does not count.
     */
    static List<String> strange(LetterContent letter, String addressee, String writer, Collection<String> others) {
        String words = folded(letter.subject() + "\n"
                + letter.parts().stream()
                        .filter(part -> !(part instanceof Quote))
                        .map(Part::text)
                        .collect(Collectors.joining("\n")));
        String known = folded(addressee + "\n" + writer);
        return others.stream()
                .filter(name -> !name.isBlank() && !isIn(name, known) && isIn(name, words))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isIn(String name, String folded) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(folded(name)) + "(?![\\p{L}\\p{N}])")
                .matcher(folded)
                .find();
    }

    /** As it is compared: without case and accents, with straight apostrophes. */
    static String folded(String text) {
        String parted = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        return MARKS.matcher(parted).replaceAll("").replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
