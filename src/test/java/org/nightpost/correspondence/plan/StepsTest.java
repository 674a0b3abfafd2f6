package org.nightpost.correspondence.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final Steps STEPS = Steps.of(step -> step == Step.ALONE ? "Put the lamp on.\r\n\r\nTea." : "");

    @Test
    void whatIsStoredIsReadAgainAndItsFormIsFrozen() {
        String stored =
                "{\"v\":1,\"signs\":\"\",\"alone\":\"Put the lamp on.\\n\\nTea.\",\"around\":\"\",\"people\":\"\","
                        + "\"services\":\"\",\"safe\":\"\"}";
        assertEquals(stored, STEPS.write());
        assertEquals(Optional.of(STEPS), Steps.read(stored));
    }

    @Test
    void whatALaterReleaseWroteIsNotReadInPart() {
        String stored = STEPS.write();
        assertEquals(Optional.empty(), Steps.read(stored.replace("\"v\":1", "\"v\":2")));
        assertEquals(Optional.empty(), Steps.read(stored.replace("}", ",\"more\":\"\"}")));
        assertEquals(Optional.empty(), Steps.read(stored.replace("\"safe\"", "\"else\"")));
        assertEquals(Optional.empty(), Steps.read("lamp"));
    }

    @Test
    void wordsAreCanonicalAndNeverInALog() {
        assertEquals("Put the lamp on.\n\nTea.", STEPS.at(Step.ALONE));
        assertFalse(STEPS.isEmpty());
        assertTrue(Steps.of(step -> " \n ").isEmpty());
        assertFalse(STEPS.toString().contains("lamp"));
    }
}
