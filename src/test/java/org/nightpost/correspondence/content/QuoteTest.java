package org.nightpost.correspondence.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightpost.correspondence.content.Problem.Code;

class QuoteTest {
    private static final Place PLACE = new Place(UUID.randomUUID(), UUID.randomUUID(), 2);

    @ParameterizedTest
    @CsvSource({
        "I cannot sleep and nobody knows., true",
        "nobody knows, true",
        "I cannot  sleep, true",
        "I can sleep, false",
        "I cannot sleep. Nobody knows., false"
    })
    void aQuoteMayBeShortenedAtItsEndsAndNotChanged(String words, boolean good) {
        Map<Place, String> letter = Map.of(PLACE, "I cannot sleep\nand nobody knows.");

        assertEquals(good ? List.of() : List.of(Code.QUOTE_CHANGED), codes(Quote.of(PLACE, words), letter));
    }

    @Test
    void aQuoteFromAPlaceThatIsNotThereIsFound() {
        Place other = new Place(PLACE.letter(), PLACE.part(), 3);

        assertEquals(List.of(Code.QUOTE_FROM_NOWHERE), codes(Quote.of(other, "nobody"), Map.of(PLACE, "nobody knows")));
    }

    private static List<Code> codes(Quote quote, Map<Place, String> paragraphs) {
        return Quote.problems(List.of(quote), paragraphs).stream()
                .map(Problem::code)
                .toList();
    }
}
