package org.nightpost.correspondence.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CaseloadLetters.OpenedLetter;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.content.Material;
import org.nightpost.correspondence.content.Part;
import org.nightpost.correspondence.content.PromptPart;

/**
 * A prompt or material of an earlier letter, to be used again.
 *
 * @param from the letter it was last used in
 */
record Pick(OpenedLetter from, Part part) {
    /**
     * All that these letters have, the newest first; what says the same is there once, as it was used last. Those of this
     * correspondence come before the others.
     */
    static List<Pick> all(List<OpenedLetter> letters, CorrespondenceId here) {
        List<Pick> own = new ArrayList<>();
        List<Pick> others = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (OpenedLetter letter : letters) {
            boolean isHere = letter.facts().correspondence().equals(here);
            for (Part part : letter.content().parts()) {
                boolean wanted = part instanceof PromptPart || part instanceof Material;
                if (wanted && !part.isBlank() && seen.add(part.getClass().getSimpleName() + part.text())) {
                    (isHere ? own : others).add(new Pick(letter, part));
                }
            }
        }
        own.addAll(others);
        return List.copyOf(own);
    }

    /** Whether all of these words stand in it, whatever their case and accents; parts of words count. */
    boolean has(String words) {
        String text = Names.folded(part.text());
        return Arrays.stream(Names.folded(words).split("\\s+")).allMatch(text::contains);
    }

    /** As a form names it. */
    String id() {
        return from.facts().id() + ":" + part.id();
    }

    /** The same for another letter: a new part, and a day that was meant for the last time is not carried along. */
    Part again(String seed) {
        UUID id = Inserts.derived("pick|" + seed + "|" + id());
        if (part instanceof PromptPart prompt) {
            return new PromptPart(
                    id,
                    prompt.kind(),
                    prompt.question(),
                    prompt.options(),
                    prompt.lowLabel(),
                    prompt.highLabel(),
                    null,
                    prompt.minutes(),
                    prompt.contentNote());
        }
        return part.withId(id);
    }

    @Override
    public String toString() {
        return "Pick[" + id() + "]";
    }
}
