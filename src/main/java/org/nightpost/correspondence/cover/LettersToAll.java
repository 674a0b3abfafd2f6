package org.nightpost.correspondence.cover;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Problem.Code;
import org.nightpost.correspondence.content.Side;
import org.nightpost.correspondence.content.Words;
import org.nightpost.html.PlainText;
import org.nightpost.web.Language;
import org.nightpost.web.Posted;
import org.nightpost.web.Problem;

/**
 * One letter to many clients, in the language of each.
 *
 * @param letters in the usual order of languages
 */
public record LettersToAll(List<InOneLanguage> letters) {
    /**
     * The letter to all who are written to in this language.
     *
     * @param clients how many they are
     */
    public record InOneLanguage(Language language, int clients, String words) {
        /** The name and id of its box. */
        public String field() {
            return "words-" + language.tag();
        }

        @Override
        public String toString() {
            return "InOneLanguage[" + language + "]";
        }
    }

    /** For these clients, each with the words that this gives for the language. */
    static LettersToAll to(List<CorrespondenceFacts> clients, Function<Language, String> words) {
        Map<Language, Long> count = clients.stream()
                .collect(Collectors.groupingBy(
                        facts -> spoken(facts.language()),
                        () -> new EnumMap<Language, Long>(Language.class),
                        Collectors.counting()));
        List<InOneLanguage> letters = new ArrayList<>();
        count.forEach(
                (language, many) -> letters.add(new InOneLanguage(language, many.intValue(), words.apply(language))));
        return new LettersToAll(List.copyOf(letters));
    }

    /** As they were typed. */
    LettersToAll typed(Posted posted) {
        return new LettersToAll(letters.stream()
                .map(letter -> new InOneLanguage(
                        letter.language(), letter.clients(), PlainText.canonical(posted.text(letter.field()))))
                .toList());
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (InOneLanguage letter : letters) {
            content(letter).problemsForSending(Side.COUNSELLOR, false).stream()
                    .findFirst()
                    .map(problem -> problem.code() == Code.PASSAGE_TOO_LONG
                            ? new Problem(letter.field(), "absence.problem.words.long", problem.over())
                            : new Problem(letter.field(), "absence.problem.words"))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    Map<Language, LetterContent> contents() {
        Map<Language, LetterContent> contents = new EnumMap<>(Language.class);
        letters.forEach(letter -> contents.put(letter.language(), content(letter)));
        return contents;
    }

    private static LetterContent content(InOneLanguage letter) {
        return new LetterContent("", List.of(new Passage(UUID.randomUUID(), Words.typed(letter.words())))).tidied();
    }

    private static Language spoken(String tag) {
        Language language = Language.of(tag);
        return language == null ? Language.EN : language;
    }
}
