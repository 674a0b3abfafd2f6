package org.nightpost.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Side;
import org.nightpost.correspondence.content.Words;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.ContentKey;

class LetterTest {
    private static final Instant NIGHT = Instant.parse("2026-11-18T02:14:00Z");
    private static final UUID SAM = UUID.randomUUID();
    private static final UUID MARIA = UUID.randomUUID();

    private final ContentKey key = ContentKey.generate();
    private final Correspondence here = new Correspondence(SAM, MARIA, UUID.randomUUID(), "en", NIGHT);

    @Test
    void itOpensToTheWordsThatWereSent() throws Exception {
        LetterContent words = words("I cannot sleep");

        assertEquals(words, sent(words).read(key));
    }

    @Test
    void lettersAreNumberedInTheOrderTheyAreSentWhateverTheClockSays() {
        Letter first = new Letter(here, here.on(Side.CLIENT), Side.CLIENT, UUID.randomUUID(), words("a"), key, NIGHT);
        Letter second =
                new Letter(here, MARIA, Side.COUNSELLOR, UUID.randomUUID(), words("b"), key, NIGHT.minusSeconds(7200));

        assertEquals(List.of(1, 2), List.of(first.number(), second.number()));
        assertEquals(MARIA, second.author());
    }

    @Test
    void theReaderOpensItOnceAndTheAuthorNever() {
        Letter letter = sent(words("a"));

        letter.openedBy(Side.CLIENT, NIGHT.plusSeconds(1));
        assertNull(letter.facts().openedAt());
        letter.openedBy(Side.COUNSELLOR, NIGHT.plusSeconds(2));
        letter.openedBy(Side.COUNSELLOR, NIGHT.plusSeconds(3));
        assertEquals(NIGHT.plusSeconds(2), letter.facts().openedAt());
    }

    @Test
    void onlyItsAuthorTakesItBackAndOnlyUnread() {
        Letter letter = sent(words("a"));

        assertTrue(letter.canBeTakenBackBy(SAM));
        assertFalse(letter.canBeTakenBackBy(MARIA));
        letter.openedBy(Side.COUNSELLOR, NIGHT);
        assertFalse(letter.canBeTakenBackBy(SAM));
    }

    @Test
    void theWordsOfAnotherRowDoNotOpenInThisOne() throws Exception {
        Letter one = sent(words("one"));
        Letter two = sent(words("two"));

        swap(one, two, "sealed");

        assertThrows(CannotBeOpened.class, () -> one.read(key));
    }

    @Test
    void aRaisedRevisionAnotherEpochOrAnotherAuthorDoNotOpen() throws Exception {
        for (String field : List.of("revision", "epoch", "author", "correspondence", "id")) {
            Letter letter = sent(words("words"));
            Field changed = field(field);
            Object other = Set.of("revision", "epoch").contains(field) ? (Object) 2 : UUID.randomUUID();
            changed.set(letter, other);

            assertThrows(CannotBeOpened.class, () -> letter.read(key), field);
        }
    }

    @Test
    void anAnnouncementIsItsSupervisorsAndNobodyTakesItBackInTheirName() throws Exception {
        UUID ruth = UUID.randomUUID();
        Letter letter = Letter.telling(
                Letter.Kind.ANNOUNCEMENT, here, ruth, UUID.randomUUID(), words("Tom writes now"), key, NIGHT);

        assertEquals(
                words("Tom writes now").parts().get(0).text(),
                letter.read(key).parts().get(0).text());
        assertEquals(ruth, letter.author());
        assertEquals(Side.COUNSELLOR, letter.side());
        assertFalse(letter.canBeTakenBackBy(MARIA));
    }

    private Letter sent(LetterContent words) {
        return new Letter(here, here.on(Side.CLIENT), Side.CLIENT, UUID.randomUUID(), words, key, NIGHT);
    }

    private static LetterContent words(String words) {
        return new LetterContent("", List.of(new Passage(UUID.randomUUID(), Words.plain(words))));
    }

    private static void swap(Letter one, Letter two, String name) throws ReflectiveOperationException {
        Field field = field(name);
        Object held = field.get(one);
        field.set(one, field.get(two));
        field.set(two, held);
    }

    private static Field field(String name) throws ReflectiveOperationException {
        Field field = Letter.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
