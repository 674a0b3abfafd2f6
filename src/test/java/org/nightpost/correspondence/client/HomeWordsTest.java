package org.nightpost.correspondence.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Place;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.correspondence.content.Words;

class HomeWordsTest {
    @Test
    void everyHourHasItsGreeting() {
        assertEquals(Greeting.NIGHT, Greeting.at(0));
        assertEquals(Greeting.NIGHT, Greeting.at(4));
        assertEquals(Greeting.MORNING, Greeting.at(5));
        assertEquals(Greeting.MORNING, Greeting.at(11));
        assertEquals(Greeting.AFTERNOON, Greeting.at(12));
        assertEquals(Greeting.EVENING, Greeting.at(18));
        assertEquals(Greeting.EVENING, Greeting.at(21));
        assertEquals(Greeting.NIGHT, Greeting.at(22));
    }

    @Test
    void onlyAtNightIsSomebodyToldThatItIsLate() {
        assertTrue(Greeting.at(2).isLate());
        assertFalse(Greeting.at(21).isLate());
    }

    @Test
    void theFirstLinesAreTheCounsellorsOwnWordsAndNotAQuote() {
        Quote quote = Quote.of(new Place(UUID.randomUUID(), UUID.randomUUID(), 1), "I should be over it.");
        LetterContent letter = new LetterContent(
                "", List.of(rich("<p>Dear Noor,</p>"), quote, rich("<p>thank <em>you</em> for your letter.</p>")));

        assertEquals("Dear Noor, thank you for your letter.", FirstLines.of(letter));
    }

    @Test
    void aLongBeginningIsCutBetweenWords() {
        assertEquals("one two …", FirstLines.cut("one two three", 9));
        assertEquals("one two …", FirstLines.cut("one two three", 12));
        assertEquals("one two three", FirstLines.cut("one two three", 13));
    }

    @Test
    void anEndlessWordIsCutButNoCharacterIsTornApart() {
        String family = "👨‍👩‍👧‍👦";

        assertEquals(family + " …", FirstLines.cut(family + family, family.length() + 3));
    }

    private static Passage rich(String html) {
        return new Passage(UUID.randomUUID(), Words.rich(html));
    }
}
