package org.nightpost.supervision.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static final List<UUID> ALL =
            Stream.generate(UUID::randomUUID).limit(10).toList();

    @Test
    void whatIsAlwaysReadComesOnTopOfWhatIsDrawnAndIsNotDrawnAgain() {
        Map<UUID, Why> always = Map.of(ALL.get(3), Why.TRAINEE);
        Map<UUID, Why> drawn = Draw.of(always, ALL, 4, new Random(7));
        assertEquals(5, drawn.size());
        assertEquals(Why.TRAINEE, drawn.get(ALL.get(3)));
        assertEquals(4, drawn.values().stream().filter(Why.DRAWN::equals).count());
    }

    @Test
    void whoWantsMoreThanThereIsGetsAllOfItOnce() {
        assertEquals(10, Draw.of(Map.of(), ALL, 99, new Random(7)).size());
        assertEquals(0, Draw.of(Map.of(), ALL, 0, new Random(7)).size());
    }

    @Test
    void eachHasTheSameChance() {
        Map<UUID, Integer> times = new HashMap<>();
        Random chance = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            Draw.of(Map.of(), ALL, 3, chance).keySet().forEach(id -> times.merge(id, 1, Integer::sum));
        }
        // 3,000 each; five standard deviations are 230.
        ALL.forEach(id -> assertTrue(Math.abs(times.getOrDefault(id, 0) - 3_000) < 230, times.toString()));
    }
}
