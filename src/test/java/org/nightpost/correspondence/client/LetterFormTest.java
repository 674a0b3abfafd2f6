package org.nightpost.correspondence.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.PromptId;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.PromptKind;
import org.nightpost.correspondence.content.Words;
import org.nightpost.web.Posted;

class LetterFormTest {
    private static final UUID SUBMISSION = UUID.randomUUID();
    private static final PromptId PROMPT = new PromptId(UUID.randomUUID());
    private static final CorrespondenceId HERE = new CorrespondenceId(UUID.randomUUID());

    @Test
    void anAnswerIsReadAsItsPromptAsksForIt() {
        assertEquals(new AnswerValue.Text("my sister"), answer(PromptKind.FREE_TEXT, "my sister"));
        assertEquals(new AnswerValue.Scale(7), answer(PromptKind.SCALE, "7"));
        assertEquals(new AnswerValue.Choice(2), answer(PromptKind.ONE_CHOICE, "2"));
        assertEquals(new AnswerValue.Choices(new TreeSet<>(List.of(0, 2))), answer(PromptKind.SEVERAL, "0", "2"));
        assertEquals(new AnswerValue.Choices(new TreeSet<>(List.of(1))), answer(PromptKind.CHECKLIST, "1"));
    }

    @Test
    void aPromptWithNothingTickedAndNothingWrittenIsNoAnswer() {
        assertEquals(new AnswerValue.Nothing(), answer(PromptKind.SEVERAL));
        assertEquals(new AnswerValue.Nothing(), answer(PromptKind.FREE_TEXT, " \n "));
    }

    @Test
    void whatIsNoNumberBecomesAnOptionThatDoesNotExistAndNotTheFirstOne() {
        assertEquals(new AnswerValue.Scale(-1), answer(PromptKind.SCALE, "seven"));
        assertEquals(new AnswerValue.Choice(-1), answer(PromptKind.ONE_CHOICE, "99999999999"));
    }

    @Test
    void promptsThatWereNotOnThePageAreNotTouched() {
        LetterForm form = form(Map.of("answer." + UUID.randomUUID(), List.of("smuggled in")));

        assertEquals(1, form.answers().size());
        assertTrue(form.answer(PROMPT).isPresent());
    }

    @Test
    void aFormWithAnIdThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> form(Map.of("submission", List.of("1"))));
        assertThrows(IllegalArgumentException.class, () -> form(Map.of("rev.../etc", List.of("1"))));
    }

    @Test
    void theSameFormSentTwiceIsTheSameLetterPartForPart() {
        LetterForm one = form(Map.of("text", List.of("Dear Maria,\r\n\r\nI slept.")));
        LetterForm two = form(Map.of("text", List.of("Dear Maria,\n\nI slept.  ")));

        assertEquals(one.page(HERE).content(), two.page(HERE).content());
    }

    @Test
    void aBoxIsUntouchedAsLongAsItSaysWhatItSaidWhenThePageWasMade() {
        String had = Fingerprint.of("Dear Maria");

        assertTrue(form(Map.of("text", List.of("Dear Maria\r\n"), "had.text", List.of(had)))
                .isTextUntouched());
        assertFalse(form(Map.of("text", List.of("Dear Maria!"), "had.text", List.of(had)))
                .isTextUntouched());
        assertFalse(form(Map.of("text", List.of(""))).isTextUntouched());
    }

    @Test
    void differentAnswersHaveDifferentFingerprints() {
        assertNotEquals(Fingerprint.of(new AnswerValue.Scale(1)), Fingerprint.of(new AnswerValue.Choice(1)));
        assertNotEquals(Fingerprint.of(new AnswerValue.Text("1")), Fingerprint.of(new AnswerValue.Scale(1)));
        assertEquals(Fingerprint.of(new AnswerValue.Nothing()), Fingerprint.of(new AnswerValue.Text("  ")));
    }

    @Test
    void takingTheStoredVersionOfOneBoxLeavesTheOthersInTheForm() {
        LetterForm form = form(Map.of("text", List.of("kept")));

        assertTrue(form.without("text").answer(PROMPT).isPresent());
        assertFalse(form.without("text").hasText());
        assertTrue(form.without(PROMPT.toString()).hasText());
        assertTrue(form.without(PROMPT.toString()).answers().isEmpty());
    }

    @Test
    void decidingAboutOneBoxMakesEveryOtherAskAgain() {
        LetterForm form = form(Map.of("text", List.of("kept"), "base_rev", List.of("4")));

        LetterForm decided = form.deciding(PROMPT.toString());

        assertEquals(-1, decided.baseRev());
        assertEquals(3, decided.answer(PROMPT).orElseThrow().rev());
        assertEquals(4, form.deciding("text").baseRev());
        assertEquals(-1, form.deciding("text").answer(PROMPT).orElseThrow().rev());
    }

    @Test
    void aDraftThatWasTakenBackLosesNeitherSubjectNorParts() {
        LetterContent content = new LetterContent(
                "What helps",
                List.of(passage("The radio."), passage(""), passage("Your sister’s messages.\n\nAnd tea.")));

        assertEquals("What helps\n\nThe radio.\n\nYour sister’s messages.\n\nAnd tea.", LetterForm.text(content));
    }

    @Test
    void itsWordsDoNotReachALog() {
        LetterForm form = form(Map.of("text", List.of("canary"), "answer." + PROMPT, List.of("canary")));

        assertFalse((form + " " + form.answers()).contains("canary"));
    }

    private static Passage passage(String text) {
        return new Passage(UUID.randomUUID(), Words.plain(text));
    }

    private static AnswerValue answer(PromptKind kind, String... values) {
        return new AnswerField(PROMPT, 0, "", List.of(values)).value(kind);
    }

    private static LetterForm form(Map<String, List<String>> fields) {
        Map<String, List<String>> all = new HashMap<>();
        all.put("submission", List.of(SUBMISSION.toString()));
        all.put("rev." + PROMPT, List.of("3"));
        all.putAll(fields);
        Posted posted = new Posted();
        posted.restore(all);
        return LetterForm.of(posted);
    }
}
