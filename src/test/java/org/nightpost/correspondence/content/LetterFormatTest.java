package org.nightpost.correspondence.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterFormatTest {
    private static final LetterContent LETTER = new LetterContent(
            "Nights",
            List.of(
                    new Passage(id(1), Words.rich("<p>Dear <b>Sam</b>,</p>")),
                    new Quote(id(2), new Place(id(91), id(92), 3), "I cannot sleep.\nNobody knows."),
                    new Passage(
                            id(3), Words.plain("مرحبا \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \"quoted\"")),
                    new PromptPart(
                            id(4),
                            PromptKind.SCALE,
                            "How was the night?",
                            List.of(),
                            "bad",
                            "good",
                            LocalDate.of(2026, 11, 24),
                            5,
                            "about sleep"),
                    new PromptPart(
                            id(5), PromptKind.SEVERAL, "What helped?", List.of("tea", "a walk"), "", "", null, 0, ""),
                    new Material(id(6), "Sleep", "https://example.org/sleep", "For the nights", 10)));

    /** Frozen: letters in this form lie in databases. If this test fails, change the code and not the text. */
    private static final String FROZEN = "{\"v\":1,\"subject\":\"Nights\",\"parts\":["
            + "{\"is\":\"passage\",\"id\":\"00000000-0000-0000-0000-000000000001\","
            + "\"html\":\"<p>Dear <strong>Sam</strong>,</p>\"},"
            + "{\"is\":\"quote\",\"id\":\"00000000-0000-0000-0000-000000000002\","
            + "\"letter\":\"00000000-0000-0000-0000-00000000005b\","
            + "\"part\":\"00000000-0000-0000-0000-00000000005c\",\"paragraph\":3,"
            + "\"words\":\"I cannot sleep.\\nNobody knows.\"},"
            + "{\"is\":\"passage\",\"id\":\"00000000-0000-0000-0000-000000000003\","
            + "\"text\":\"مرحبا \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \\\"quoted\\\"\"},"
            + "{\"is\":\"prompt\",\"id\":\"00000000-0000-0000-0000-000000000004\",\"kind\":\"SCALE\","
            + "\"question\":\"How was the night?\",\"low\":\"bad\",\"high\":\"good\",\"due\":\"2026-11-24\","
            + "\"minutes\":5,\"note\":\"about sleep\"},"
            + "{\"is\":\"prompt\",\"id\":\"00000000-0000-0000-0000-000000000005\",\"kind\":\"SEVERAL\","
            + "\"question\":\"What helped?\",\"options\":[\"tea\",\"a walk\"]},"
            + "{\"is\":\"material\",\"id\":\"00000000-0000-0000-0000-000000000006\",\"title\":\"Sleep\","
            + "\"address\":\"https://example.org/sleep\",\"why\":\"For the nights\",\"minutes\":10}]}";

    @Test
    void isWrittenAsItWasFrozen() {
        assertEquals(FROZEN, LetterFormat.write(LETTER));
    }

    @Test
    void readsWhatWasFrozen() throws UnknownFormat {
        assertEquals(LETTER, LetterFormat.read(FROZEN));
    }

    @Test
    void anUnfinishedDraftComesBackAsItWas() throws UnknownFormat {
        LetterContent draft = LetterContent.empty(Side.COUNSELLOR)
                .with(PromptPart.empty(PromptKind.ONE_CHOICE))
                .with(new PromptPart(id(7), PromptKind.CHECKLIST, "", List.of("", "one", ""), "", "", null, -3, ""))
                .with(Material.empty())
                .with(Passage.empty(Side.CLIENT));

        assertEquals(draft, LetterFormat.read(LetterFormat.write(draft)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{}",
                "{\"v\":2,\"subject\":\"\",\"parts\":[]}",
                "{\"v\":1,\"parts\":[]}",
                "{\"v\":1,\"subject\":\"\"}",
                "{\"v\":1,\"subject\":5,\"parts\":[]}",
                "{\"v\":1,\"subject\":\"\",\"parts\":{}}",
                "{\"v\":1,\"subject\":\"\",\"parts\":[1]}",
                "{\"v\":1,\"subject\":\"\",\"parts\":[],\"later\":1}",
                "{\"v\":1,\"subject\":\"\",\"parts\":[{\"is\":\"poem\",\"id\":\"0-0-0-0-1\"}]}",
                "{\"v\":1,\"subject\":\"\",\"parts\":[{\"is\":\"passage\",\"id\":\"x\",\"text\":\"\"}]}",
                "{\"v\":1,\"subject\":\"\",\"parts\":[{\"is\":\"passage\",\"id\":\"0-0-0-0-1\"}]}",
                "{\"v\":1,\"subject\":\"\",\"parts\":[{\"is\":\"passage\",\"id\":\"0-0-0-0-1\",\"text\":\"\",\"x\":1}]}",
                "{\"v\":1,\"subject\":\"\",\"parts\":[{\"is\":\"prompt\",\"id\":\"0-0-0-0-1\",\"kind\":\"DANCE\","
                        + "\"question\":\"\"}]}",
                "{\"v\":1,\"subject\":\"\",\"parts\":[{\"is\":\"prompt\",\"id\":\"0-0-0-0-1\",\"kind\":\"SCALE\","
                        + "\"question\":\"\",\"due\":\"soon\"}]}",
                "{\"v\":1,\"subject\":\"\",\"parts\":[{\"is\":\"prompt\",\"id\":\"0-0-0-0-1\",\"kind\":\"SEVERAL\","
                        + "\"question\":\"\",\"options\":[1]}]}"
            })
    void whatIsNotKnownIsRefusedAndNeverReadAsSomethingElse(String stored) {
        assertThrows(UnknownFormat.class, () -> LetterFormat.read(stored));
    }

    @Test
    void aRefusalNeverTellsWhatItRead() {
        UnknownFormat refused = assertThrows(UnknownFormat.class, () -> LetterFormat.read("{\"v\":1 secret words"));

        assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
        assertFalse(String.valueOf(refused.getCause()).contains("secret"));
    }

    @Test
    void noWordOfALetterIsInItsPrintedForm() {
        String printed = LETTER + " " + LETTER.parts();

        for (String word : List.of("Nights", "Sam", "sleep", "walk", "example.org")) {
            assertFalse(printed.contains(word), printed);
        }
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
