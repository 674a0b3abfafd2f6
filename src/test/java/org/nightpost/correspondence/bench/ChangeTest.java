package org.nightpost.correspondence.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Material;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Place;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.correspondence.content.Words;

class ChangeTest {
    private final Passage one = passage("one");
    private final Passage two = passage("two");
    private final Passage three = passage("three");
    private final LetterContent letter = new LetterContent("", List.of(one, two, three));

    @Test
    void a_part_moves_up_and_the_page_comes_back_to_it() {
        assertChange("up:" + two.id(), "part-" + two.id(), two, one, three);
    }

    @Test
    void a_part_moves_down_and_the_page_comes_back_to_it() {
        assertChange("down:" + two.id(), "part-" + two.id(), one, three, two);
    }

    @Test
    void the_first_part_cannot_move_up_nor_the_last_down() {
        assertChange("up:" + one.id(), "part-" + one.id(), one, two, three);
        assertChange("down:" + three.id(), "part-" + three.id(), one, two, three);
    }

    @Test
    void after_a_removal_the_page_comes_back_to_what_has_taken_its_place() {
        assertChange("remove:" + two.id(), "part-" + three.id(), one, three);
        assertChange("remove:" + three.id(), "part-" + two.id(), one, two);
    }

    @Test
    void after_the_last_part_is_removed_the_page_comes_back_to_the_form() {
        Change change = Change.of(new LetterContent("", List.of(one)), "remove:" + one.id(), place -> Optional.empty());
        assertEquals(new Change(new LetterContent("", List.of()), "draft"), change);
    }

    @Test
    void each_kind_of_part_is_added_at_the_end() {
        assertInstanceOf(Passage.class, added("add:passage"));
        assertInstanceOf(PromptPart.class, added("add:prompt"));
        assertInstanceOf(Material.class, added("add:material"));
    }

    @Test
    void answering_a_paragraph_adds_its_quote_and_an_empty_passage_to_answer_in() {
        Place place = new Place(UUID.randomUUID(), UUID.randomUUID(), 2);
        Change change = press("quote:" + DraftForm.place(place), place, "Her words");
        List<Part> parts = change.content().parts();
        assertEquals(5, parts.size());
        assertEquals("Her words", assertInstanceOf(Quote.class, parts.get(3)).words());
        assertTrue(assertInstanceOf(Passage.class, parts.get(4)).isBlank());
        assertEquals("part-" + parts.get(4).id(), change.anchor());
    }

    @Test
    void a_paragraph_that_is_not_there_is_not_quoted() {
        Place elsewhere = new Place(UUID.randomUUID(), UUID.randomUUID(), 2);
        Place place = new Place(elsewhere.letter(), elsewhere.part(), 3);
        assertEquals(
                letter,
                press("quote:" + DraftForm.place(place), elsewhere, "Her words").content());
    }

    @Test
    void whatever_else_is_pressed_changes_nothing() {
        String unknown = UUID.randomUUID().toString();
        Stream.of(
                        "",
                        "save",
                        "send",
                        "up",
                        "up:",
                        "up:x",
                        "remove:" + unknown,
                        "add:timer",
                        "quote:x",
                        ":",
                        "up:1-1-1-1-1")
                .forEach(button -> assertEquals(letter, change(button).content(), button));
    }

    private Part added(String button) {
        Change change = change(button);
        List<Part> parts = change.content().parts();
        assertEquals(letter.parts(), parts.subList(0, 3));
        assertEquals("part-" + parts.get(3).id(), change.anchor());
        return parts.get(3);
    }

    private void assertChange(String button, String anchor, Part... parts) {
        assertEquals(new Change(new LetterContent("", List.of(parts)), anchor), change(button));
    }

    private Change change(String button) {
        return Change.of(letter, button, place -> Optional.empty());
    }

    private Change press(String button, Place known, String words) {
        return Change.of(
                letter, button, place -> place.equals(known) ? Optional.of(Quote.of(place, words)) : Optional.empty());
    }

    private static Passage passage(String words) {
        return new Passage(UUID.randomUUID(), Words.rich("<p>" + words + "</p>"));
    }
}
