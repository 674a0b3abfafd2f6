package org.nightpost.correspondence.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFormatTest {
    /** Frozen, as letters are. */
    private static final Map<String, AnswerValue> FROZEN = Map.of(
            "{\"v\":1}", new AnswerValue.Nothing(),
            "{\"v\":1,\"text\":\"line\\nand \\\"line\\\"\"}", new AnswerValue.Text("line\nand \"line\""),
            "{\"v\":1,\"scale\":0}", new AnswerValue.Scale(0),
            "{\"v\":1,\"choice\":2}", new AnswerValue.Choice(2),
            "{\"v\":1,\"choices\":[0,3]}", new AnswerValue.Choices(new TreeSet<>(Set.of(3, 0))),
            "{\"v\":1,\"choices\":[]}", new AnswerValue.Choices(new TreeSet<>()));

    @Test
    void isWrittenAndReadAsItWasFrozen() throws UnknownFormat {
        for (Map.Entry<String, AnswerValue> known : FROZEN.entrySet()) {
            assertEquals(known.getKey(), AnswerFormat.write(known.getValue()));
            assertEquals(known.getValue(), AnswerFormat.read(known.getKey()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"v\":2,\"text\":\"x\"}",
                "{\"v\":1,\"text\":1}",
                "{\"v\":1,\"scale\":\"7\"}",
                "{\"v\":1,\"choices\":7}",
                "{\"v\":1,\"choices\":[\"a\"]}",
                "{\"v\":1,\"song\":\"x\"}"
            })
    void whatIsNotKnownIsRefused(String stored) {
        assertThrows(UnknownFormat.class, () -> AnswerFormat.read(stored));
    }

    @Test
    void noAnswerIsInItsPrintedForm() {
        assertFalse(new AnswerValue.Text("secret").toString().contains("secret"));
        assertFalse(new AnswerValue.Scale(9).toString().contains("9"));
    }
}
