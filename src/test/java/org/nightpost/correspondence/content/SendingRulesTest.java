package org.nightpost.correspondence.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightpost.correspondence.content.Problem.Code;

class SendingRulesTest {
    private static final UUID ID = new UUID(0, 1);

    @Test
    void aLetterNeedsAWordOfItsWriter() {
        Quote quote = Quote.of(new Place(ID, ID, 1), "your words");

        assertEquals(List.of(Code.LETTER_EMPTY), codes(Side.CLIENT, List.of()));
        assertEquals(List.of(Code.LETTER_EMPTY), codes(Side.COUNSELLOR, List.of(quote)));
        assertEquals(List.of(), codes(Side.CLIENT, List.of(plain("hello"))));
    }

    @Test
    void answersAloneAreALetter() {
        assertEquals(List.of(), new LetterContent("", List.of()).problemsForSending(Side.CLIENT, true));
    }

    @Test
    void clientsWritePlainWordsAndQuotesOnly() {
        List<Part> parts = List.of(
                new Passage(new UUID(0, 2), Words.plain("hello")),
                new Passage(new UUID(0, 3), Words.rich("<p>bold</p>")),
                prompt(PromptKind.FREE_TEXT, "Why?", List.of()),
                Material.empty());

        assertEquals(
                List.of(Code.PART_NOT_FOR_CLIENTS, Code.PART_NOT_FOR_CLIENTS, Code.PART_NOT_FOR_CLIENTS),
                codes(Side.CLIENT, parts));
    }

    @Test
    void aPartStandsInALetterOnce() {
        Passage passage = plain("hello");

        assertEquals(List.of(Code.PART_TWICE), codes(Side.CLIENT, List.of(passage, passage)));
    }

    @Test
    void theSubjectIsCountedAsPeopleCount() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

        assertEquals(List.of(), subject(family.repeat(200)));
        assertEquals(
                List.of(new Problem(null, "subject", Code.SUBJECT_TOO_LONG, 200, 201)), subject(family.repeat(201)));
    }

    @Test
    void fiveThousandMarksOnOneLetterAreNotOneCharacter() {
        assertEquals(
                List.of(Code.SUBJECT_TOO_LONG),
                subject("a" + "\u0316".repeat(5_000)).stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    void markupDoesNotCount() {
        String html = "<p>" + "<strong>a</strong><em>b</em>".repeat(50_000) + "</p>";

        assertEquals(List.of(), codes(Side.COUNSELLOR, List.of(new Passage(ID, Words.rich(html)))));
        assertEquals(
                List.of(Code.PASSAGE_TOO_LONG),
                codes(Side.COUNSELLOR, List.of(new Passage(ID, Words.rich(html.replace("</p>", "c</p>"))))));
    }

    @Test
    void twoHundredPartsAreEnough() {
        List<Part> parts = new ArrayList<>();
        for (int number = 0; number < 201; number++) {
            parts.add(new Passage(new UUID(1, number), Words.plain("x")));
        }

        assertEquals(List.of(), codes(Side.CLIENT, parts.subList(0, 200)));
        assertEquals(List.of(Code.PARTS_TOO_MANY), codes(Side.CLIENT, parts));
    }

    @Test
    void aQuestionAsksSomething() {
        assertEquals(List.of(Code.QUESTION_EMPTY), codes(prompt(PromptKind.FREE_TEXT, " ", List.of())));
        assertEquals(
                List.of(Code.QUESTION_TOO_LONG), codes(prompt(PromptKind.FREE_TEXT, "x".repeat(2_001), List.of())));
    }

    @Test
    void aChoiceHasTwoToTwentyDifferentOptions() {
        List<String> twentyOne =
                IntStream.range(0, 21).mapToObj(Integer::toString).toList();

        assertEquals(List.of(), codes(prompt(PromptKind.ONE_CHOICE, "?", List.of("a", "b"))));
        assertEquals(List.of(), codes(prompt(PromptKind.SEVERAL, "?", twentyOne.subList(0, 20))));
        assertEquals(List.of(Code.OPTIONS_TOO_FEW), codes(prompt(PromptKind.ONE_CHOICE, "?", List.of("a"))));
        assertEquals(List.of(Code.OPTIONS_TOO_MANY), codes(prompt(PromptKind.SEVERAL, "?", twentyOne)));
        assertEquals(List.of(Code.OPTION_TWICE), codes(prompt(PromptKind.SEVERAL, "?", List.of("a", "a "))));
        assertEquals(
                List.of(Code.OPTION_TOO_LONG), codes(prompt(PromptKind.SEVERAL, "?", List.of("a", "b".repeat(301)))));
    }

    @Test
    void aChecklistMayHoldOneThingAndOtherKindsNeedNone() {
        assertEquals(List.of(), codes(prompt(PromptKind.CHECKLIST, "?", List.of("walk"))));
        assertEquals(List.of(Code.OPTIONS_TOO_FEW), codes(prompt(PromptKind.CHECKLIST, "?", List.of())));
        assertEquals(List.of(), codes(prompt(PromptKind.SCALE, "?", List.of())));
    }

    @Test
    void labelsNotesAndMinutesHaveTheirLimits() {
        PromptPart prompt = new PromptPart(
                ID, PromptKind.SCALE, "?", List.of(), "l".repeat(101), "h".repeat(101), null, 601, "n".repeat(301));

        assertEquals(
                List.of(Code.LABEL_TOO_LONG, Code.LABEL_TOO_LONG, Code.NOTE_TOO_LONG, Code.MINUTES_OUT_OF_RANGE),
                codes(prompt));
        assertEquals(
                List.of(Code.MINUTES_OUT_OF_RANGE), codes(new Material(ID, "Sleep", "https://example.org", "", -1)));
    }

    @Test
    void aMaterialHasATitleAndAnAddress() {
        assertEquals(List.of(Code.TITLE_EMPTY, Code.ADDRESS_NOT_HTTPS), codes(new Material(ID, "", "", "why", 0)));
        assertEquals(List.of(), codes(new Material(ID, "Sleep", "https://example.org/a?b=c#d", "why", 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "javascript:alert(1)",
                "//example.org",
                "example.org",
                "https:///path",
                "https://nightpost.example@evil.example/",
                "https://exa mple.org",
                "mailto:a@example.org"
            })
    void onlyANamedHostBehindHttpsIsLinked(String address) {
        assertEquals(List.of(Code.ADDRESS_NOT_HTTPS), codes(new Material(ID, "Sleep", address, "", 0)));
    }

    @Test
    void everyProblemNamesItsPartAndField() {
        Problem problem = new LetterContent("", List.of(prompt(PromptKind.SCALE, "", List.of())))
                .problemsForSending(Side.COUNSELLOR, false)
                .get(1);

        assertEquals(new Problem(ID, "question", Code.QUESTION_EMPTY, 0, 0), problem);
        assertEquals("correspondence.problem.question-empty", problem.code().key());
    }

    @Test
    void anEnormousLetterIsRefusedQuickly() {
        List<Part> parts = new ArrayList<>();
        for (int number = 0; number < 50_000; number++) {
            parts.add(new Passage(new UUID(1, number), Words.plain("word")));
        }
        long start = System.nanoTime();

        assertEquals(List.of(Code.PARTS_TOO_MANY), codes(Side.CLIENT, parts));
        assertTrue(System.nanoTime() - start < 1_000_000_000L);
    }

    private static List<Problem> subject(String subject) {
        return new LetterContent(subject, List.of(plain("hello"))).problemsForSending(Side.CLIENT, false);
    }

    private static List<Code> codes(Part part) {
        return codes(Side.COUNSELLOR, List.of(new Passage(new UUID(0, 99), Words.rich("<p>hello</p>")), part));
    }

    private static List<Code> codes(Side side, List<? extends Part> parts) {
        return new LetterContent("", List.copyOf(parts))
                .problemsForSending(side, false).stream().map(Problem::code).toList();
    }

    private static Passage plain(String words) {
        return new Passage(ID, Words.plain(words));
    }

    private static PromptPart prompt(PromptKind kind, String question, List<String> options) {
        return new PromptPart(ID, kind, question, options, "", "", null, 0, "");
    }
}
