package org.nightpost.supervision.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Draws a sample. */
final class Draw {
    private Draw() {}

    /**
     * All of those that are always read, and so many of the others, each with the same chance.
     *
     * @param always with the reason why
     * @param others what is drawn from
     * @param wanted how many of the others; all of them if there are fewer
     * @param chance in earnest a {@link java.security.SecureRandom}, which nobody can foresee
     */
    static Map<UUID, Why> of(Map<UUID, Why> always, List<UUID> others, int wanted, RandomGenerator chance) {
        List<UUID> rest = new ArrayList<>(others);
        rest.removeAll(always.keySet());
        Map<UUID, Why> drawn = new LinkedHashMap<>(always);
        for (int place = 0; place < Math.min(wanted, rest.size()); place++) {
            // Fisher and Yates: each of those that are left has the same chance for this place.
            Collections.swap(rest, place, place + chance.nextInt(rest.size() - place));
            drawn.put(rest.get(place), Why.DRAWN);
        }
        return drawn;
    }
}
