package org.nightpost.correspondence.risk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nightpost.web.Language;

/**
 * Words that may speak of danger, from one list for each of the portal's languages ({@code risk-words/<language>.txt}). They
 * are looked for in the writer's own request and nowhere else, show the writer help and lay the letter before others;
 * nothing else is decided by them. All lists are looked through, whatever the language of the page: people write in the one
 * that is nearest.
 */
public final class RiskWords {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}*]+");

    /** Accents, and characters that nobody sees. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}]+");

    private static final RiskWords ALL = new RiskWords(
            Arrays.stream(Language.values()).flatMap(RiskWords::lines).toList());

    private final List<List<String>> sought = new ArrayList<>();

    /** Turns of speech in which the same words mean something else. */
    private final List<List<String>> harmless = new ArrayList<>();

    RiskWords(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                (line.startsWith("-") ? harmless : sought).add(words(line));
            }
        }
    }

    /** Whether any of them stands in any of these texts. */
    public static boolean standIn(Stream<String> texts) {
        return texts.anyMatch(ALL::areIn);
    }

    boolean areIn(String text) {
        List<String> words = new ArrayList<>(words(text.replace('*', ' ')));
        for (int i = 0; i < words.size(); i++) {
            for (List<String> phrase : harmless) {
                if (standsAt(i, phrase, words)) {
                    words.subList(i, i + phrase.size()).replaceAll(word -> "");
                }
            }
        }
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            if (sought.stream().anyMatch(phrase -> standsAt(at, phrase, words))) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAt(int at, List<String> phrase, List<String> words) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!fits(words.get(at + i), phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A star at the end stands for any ending. */
    private static boolean fits(String word, String sought) {
        return sought.endsWith("*") ? word.startsWith(sought.substring(0, sought.length() - 1)) : word.equals(sought);
    }

    private static List<String> words(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String plain = UNSEEN.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
                .replaceAll("");
        return NO_LETTER.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    private static Stream<String> lines(Language language) {
        String name = "/risk-words/" + language.tag() + ".txt";
        try (InputStream list = RiskWords.class.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(list, "no list " + name), StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
