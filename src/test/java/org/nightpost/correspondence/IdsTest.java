package org.nightpost.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void anIdReadsWhatItWrites() {
        LetterId id = new LetterId(UUID.randomUUID());

        assertEquals(id, LetterId.of(id.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1-1-1-1-1", "../letters", "00000000-0000-0000-0000-00000000000g"})
    void oddTextIsRefusedWithoutBeingRepeated(String odd) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> PromptId.of(odd));

        assertEquals("This is not the id of a prompt", refused.getMessage());
    }
}
