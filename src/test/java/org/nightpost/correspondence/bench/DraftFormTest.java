package org.nightpost.correspondence.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.correspondence.content.Material;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.Passage;
import org.nightpost.correspondence.content.Place;
import org.nightpost.correspondence.content.PromptKind;
import org.nightpost.correspondence.content.PromptPart;
import org.nightpost.correspondence.content.Quote;
import org.nightpost.correspondence.content.Words;

class DraftFormTest {
    private static final UUID ONE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    @Test
    void a_passage_typed_without_scripts_is_common_mark() {
        part(ONE, "kind", "passage", "format", "commonmark", "text", "Dear Noor,\r\n\r\n*two* lines");
        assertEquals("<p>Dear Noor,</p><p><em>two</em> lines</p>", html(form(), 0));
    }

    @Test
    void a_passage_from_the_rich_editor_is_html_and_is_cleaned() {
        part(ONE, "kind", "passage", "format", "html", "text", "<p onclick=x>Dear <b>Noor</b><script>x</script></p>");
        assertEquals("<p>Dear <strong>Noor</strong></p>", html(form(), 0));
    }

    @Test
    void html_tags_typed_as_common_mark_by_hand_do_not_get_past_the_sanitiser() {
        part(ONE, "kind", "passage", "text", "<img src=x onerror=alert(1)>words");
        assertEquals("<p>words</p>", html(form(), 0));
    }

    @Test
    void a_prompt_has_all_its_fields_and_an_option_for_each_line_with_words() {
        part(ONE, "kind", "prompt", "prompt-kind", "ONE_CHOICE", "question", "Which?", "options", "this\r\n\r\n that ");
        part(ONE, "low", "none", "high", "all", "due", "2027-01-31", "minutes", " 10 ", "note", "hard");
        PromptPart prompt =
                assertInstanceOf(PromptPart.class, form().content().parts().get(0));
        PromptPart expected = new PromptPart(
                ONE,
                PromptKind.ONE_CHOICE,
                "Which?",
                List.of("this", "that"),
                "none",
                "all",
                LocalDate.of(2027, 1, 31),
                10,
                "hard");
        assertEquals(expected, prompt);
    }

    @Test
    void a_material_has_title_address_reason_and_minutes() {
        part(
                ONE,
                "kind",
                "material",
                "title",
                "Sleep",
                "address",
                "https://nhs.example/",
                "why",
                "Part 2",
                "minutes",
                "8");
        assertEquals(
                new Material(ONE, "Sleep", "https://nhs.example/", "Part 2", 8),
                form().content().parts().get(0));
    }

    @Test
    void a_quote_keeps_its_place_and_its_words() {
        part(ONE, "kind", "quote", "place", TWO + ":" + ONE + ":3", "text", "I do not know.\r\nReally.");
        Quote quote = new Quote(ONE, new Place(TWO, ONE, 3), "I do not know.\nReally.");
        assertEquals(quote, form().content().parts().get(0));
    }

    @Test
    void a_quote_from_nowhere_in_particular_is_left_out() {
        for (String place :
                List.of("", "x", TWO + ":" + ONE, TWO + ":" + ONE + ":0", TWO + ":" + ONE + ":-1", "1:1:1")) {
            fields.clear();
            part(ONE, "kind", "quote", "place", place, "text", "words");
            assertEquals(List.of(), form().content().parts(), place);
        }
    }

    @Test
    void parts_stand_as_order_says_whatever_the_order_of_the_fields() {
        part(ONE, "kind", "passage", "text", "first");
        part(TWO, "kind", "passage", "text", "second");
        put("order", TWO + "," + ONE);
        assertEquals(List.of(TWO, ONE), ids());
    }

    @Test
    void parts_that_order_forgets_come_last_and_those_it_makes_up_do_not_come() {
        part(ONE, "kind", "passage", "text", "first");
        part(TWO, "kind", "passage", "text", "second");
        put("order", "nonsense,," + UUID.randomUUID() + "," + TWO + "," + TWO);
        assertEquals(List.of(TWO, ONE), ids());
    }

    @Test
    void a_part_of_no_known_kind_or_without_an_id_is_left_out() {
        part(ONE, "kind", "timer", "text", "words");
        put("part.1-1-1-1-1.kind", "passage");
        put("part..kind", "passage");
        put("part.kind", "passage");
        assertEquals(List.of(), form().content().parts());
    }

    @Test
    void an_unknown_kind_of_prompt_is_free_text() {
        part(ONE, "kind", "prompt", "prompt-kind", "RIDDLE", "question", "Which?");
        PromptPart prompt =
                assertInstanceOf(PromptPart.class, form().content().parts().get(0));
        assertEquals(PromptKind.FREE_TEXT, prompt.kind());
    }

    @Test
    void a_day_and_minutes_that_cannot_be_read_are_kept_as_they_were_typed() {
        part(ONE, "kind", "prompt", "question", "Which?", "due", "next Friday", "minutes", "ten");
        DraftForm form = form();
        assertEquals(Map.of("part." + ONE + ".due", "next Friday", "part." + ONE + ".minutes", "ten"), form.unread());
        assertEquals("Which?", ((PromptPart) form.content().parts().get(0)).question());
    }

    @Test
    void numbers_no_page_would_send_count_as_none() {
        put("base_rev", "-7");
        put("seen", "99999999999999999999");
        assertEquals(0, form().rev());
        assertEquals(0, form().seen());
    }

    @Test
    void a_form_without_a_submission_is_none_of_ours() {
        put("submission", "x");
        assertThrows(IllegalArgumentException.class, () -> form().submission());
    }

    @Test
    void a_page_that_saves_by_itself_presses_save() {
        assertEquals("save", form().button());
        put("do", "send");
        assertEquals("send", form().button());
    }

    @Test
    void an_empty_form_is_an_empty_letter() {
        assertTrue(form().content().isBlank());
        assertTrue(form().unread().isEmpty());
    }

    private DraftForm form() {
        return new DraftForm(fields);
    }

    private List<UUID> ids() {
        return form().content().parts().stream().map(Part::id).toList();
    }

    private static String html(DraftForm form, int part) {
        Passage passage = assertInstanceOf(Passage.class, form.content().parts().get(part));
        return assertInstanceOf(Words.Rich.class, passage.words()).html().text();
    }

    private void part(UUID id, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            put("part." + id + "." + namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private void put(String name, String value) {
        fields.put(name, List.of(value));
    }
}
