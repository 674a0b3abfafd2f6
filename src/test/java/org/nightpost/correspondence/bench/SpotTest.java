package org.nightpost.correspondence.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Side;
import org.nightpost.correspondence.content.Words;

class SpotTest {
    private final Part one = passage("one");
    private final Part two = passage("two");
    private final LetterContent letter = new LetterContent("", List.of(one, two));

    @Test
    void somethingGoesToTheEndToTheBeginningOrAfterAPart() {
        assertEquals("one two new", put(letter, ""));
        assertEquals("new one two", put(letter, Spot.FIRST));
        assertEquals("one new two", put(letter, one.id().toString()));
    }

    @Test
    void aPlaceThatIsGoneMeanwhileIsTheEnd() {
        assertEquals("one two new", put(letter, UUID.randomUUID().toString()));
        assertEquals("one two new", put(letter, "odd"));
    }

    @Test
    void inAReplyOfWhichNothingIsWrittenItTakesTheEmptyPassagesPlace() {
        assertEquals("new", put(LetterContent.empty(Side.COUNSELLOR), ""));
    }

    @Test
    void whatIsInItAlreadyIsNotPutInAgain() {
        assertEquals(letter, Spot.put(letter, "", List.of(one)));
    }

    @Test
    void anAddressCarriesAPlaceAndNoText() {
        assertEquals("?spot=first", Spot.query("first"));
        assertEquals("?spot=" + one.id(), Spot.query(one.id().toString()));
        assertEquals("", Spot.query("a word"));
    }

    private static String put(LetterContent words, String spot) {
        return Spot.put(words, spot, List.of(passage("new"))).parts().stream()
                .map(Part::text)
                .collect(Collectors.joining(" "));
    }

    private static Passage passage(String words) {
        return new Passage(UUID.randomUUID(), Words.rich("<p>" + words + "</p>"));
    }
}
