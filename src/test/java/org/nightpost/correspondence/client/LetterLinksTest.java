package org.nightpost.correspondence.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Material;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Words;

class LetterLinksTest {
    private static final LetterContent LETTER = new LetterContent(
            "",
            List.of(
                    rich("<p><a href=\"https://one.example/a\">one</a> <a href=\"tel:116123\">call</a></p>"),
                    material("javascript:alert(1)"),
                    rich("<p><a href=\"https://two.example:8443/b?c#d\">two</a></p>"),
                    material("https://three.example/")));

    @Test
    void linksAreCountedThroughAllPartsOfTheLetter() {
        assertEquals("one.example", host(0));
        assertEquals("two.example", host(3));
        assertEquals("three.example", host(4));
        assertEquals(
                "https://two.example:8443/b?c#d",
                LetterLinks.find(LETTER, 3).orElseThrow().address());
    }

    @Test
    void whatDoesNotLeadToAnotherHostHasNoLinkPage() {
        assertTrue(LetterLinks.find(LETTER, 1).isEmpty());
        assertTrue(LetterLinks.find(LETTER, 2).isEmpty());
        assertTrue(LetterLinks.find(LETTER, 5).isEmpty());
        assertTrue(LetterLinks.find(LETTER, -1).isEmpty());
    }

    private static String host(int n) {
        return LetterLinks.find(LETTER, n).orElseThrow().host();
    }

    private static Part rich(String html) {
        return new Passage(UUID.randomUUID(), Words.rich(html));
    }

    private static Part material(String address) {
        return new Material(UUID.randomUUID(), "To read", address, "", 0);
    }
}
