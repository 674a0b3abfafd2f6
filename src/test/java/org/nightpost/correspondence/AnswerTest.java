package org.nightpost.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.PromptKind;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.correspondence.content.Side;
import org.nightpost.vault.ContentKey;

class AnswerTest {
    private static final Instant NIGHT = Instant.parse("2026-11-18T02:14:00Z");

    private final ContentKey key = ContentKey.generate();
    private final Correspondence here =
            new Correspondence(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "en", NIGHT);
    private final PromptPart part = PromptPart.empty(PromptKind.FREE_TEXT);
    private final Letter asks = letter(Side.COUNSELLOR, new LetterContent("", List.of(part)));
    private final Letter carries = letter(Side.CLIENT, new LetterContent("", List.of()));

    @Test
    void itIsTheClientsAloneUntilItIsSent() {
        Answer answer = answer("because");

        assertTrue(answer.isVisibleTo(Side.CLIENT));
        assertFalse(answer.isVisibleTo(Side.COUNSELLOR));
        assertTrue(answer.sendIn(carries));
        assertTrue(answer.isVisibleTo(Side.COUNSELLOR));
    }

    @Test
    void itOpensToWhatWasSavedLast() throws Exception {
        Answer answer = answer("because");
        answer.save(new AnswerValue.Text("because of the noise"), here, key, NIGHT);

        assertEquals(new AnswerValue.Text("because of the noise"), answer.read(key));
        assertEquals(2, answer.rev());
    }

    @Test
    void aSentAnswerIsFixed() {
        Answer answer = answer("because");
        answer.sendIn(carries);

        assertThrows(IllegalStateException.class, () -> answer.save(new AnswerValue.Text("other"), here, key, NIGHT));
        assertFalse(answer.sendIn(letter(Side.CLIENT, new LetterContent("", List.of()))));
        assertEquals(carries.id(), answer.sentIn());
    }

    @Test
    void takenBackItIsTheClientsAloneAgainAndCanBeChanged() {
        Answer answer = answer("because");
        answer.sendIn(carries);
        answer.takeBack();
        answer.save(new AnswerValue.Text("other"), here, key, NIGHT);

        assertFalse(answer.isVisibleTo(Side.COUNSELLOR));
        assertFalse(answer.isSent());
    }

    @Test
    void anEmptiedAnswerIsNotSentAndItsRevisionsGoOn() {
        Answer answer = answer("because");
        answer.save(new AnswerValue.Nothing(), here, key, NIGHT);

        assertFalse(answer.sendIn(carries));
        assertFalse(answer.isVisibleTo(Side.CLIENT));
        assertEquals(2, answer.rev());
    }

    private Answer answer(String words) {
        return new Answer(new Prompt(asks, 1, part), here, new AnswerValue.Text(words), key, NIGHT);
    }

    private Letter letter(Side side, LetterContent content) {
        return new Letter(here, here.on(side), side, UUID.randomUUID(), content, key, NIGHT);
    }
}
