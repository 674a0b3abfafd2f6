package org.nightpost.correspondence.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Place;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.correspondence.content.Words;

class NamesTest {
    private static final List<String> OTHERS = List.of("Zoë", "Mr O'Dell", "Ann", "Maria", "Леся", "");

    @Test
    void aNameIsFoundWhateverItsCaseAndAccents() {
        assertEquals(List.of("Zoë"), strange("Dear ZOE, how are you?"));
        assertEquals(List.of("Mr O'Dell"), strange("Dear Mr O’Dell"));
        assertEquals(List.of("Леся"), strange("Люба ЛЕСЯ,"));
    }

    @Test
    void insideAnotherWordItIsNone() {
        assertEquals(List.of(), strange("We planned it, and Annabel came."));
    }

    @Test
    void theWritersOwnNameAndAPartOfTheAddresseesAreNotStrange() {
        assertEquals(List.of(), strange("Dear Mary Ann. Yours, Maria"));
    }

    @Test
    void whatTheClientWroteIsTheirs() {
        Quote quote = new Quote(
                UUID.randomUUID(), new Place(UUID.randomUUID(), UUID.randomUUID(), 1), "I met Zoë on the stairs.");
        assertEquals(
                List.of(), Names.strange(new LetterContent("", List.of(quote)), "Mary Ann", "Maria Lindqvist", OTHERS));
    }

    private static List<String> strange(String words) {
        LetterContent letter = new LetterContent("", List.of(new Passage(UUID.randomUUID(), Words.plain(words))));
        return Names.strange(letter, "Mary Ann", "Maria Lindqvist", OTHERS);
    }
}
