package org.nightpost.correspondence.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.nightpost.html.PlainText;

/**
 * All that stands in a letter or a draft, in order. Immutable: every change gives a new one. Equal if every word, part and
 * id is equal.
 */
public record LetterContent(String subject, List<Part> parts) {
    /** How fast a letter is read with care. */
    private static final int WORDS_PER_MINUTE = 200;

    private static final int MINUTES_STEP = 5;

    public LetterContent {
        subject = PlainText.line(subject);
        parts = List.copyOf(parts);
    }

    /** Nothing but one empty passage to write in. */
    public static LetterContent empty(Side side) {
        return new LetterContent("", List.of(Passage.empty(side)));
    }

    /** What keeps this letter from being sent; empty if nothing does. Call it on the {@link #tidied()} content. */
    public List<Problem> problemsForSending(Side side, boolean carriesAnswers) {
        return new SendingRules(this, side).problems(carriesAnswers);
    }

    /** As it is sent: without the passages, quotes and lines of options that were left empty. */
    public LetterContent tidied() {
        List<Part> kept = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof PromptPart prompt) {
                kept.add(prompt.tidied());
            } else if (part instanceof Material || !part.isBlank()) {
                kept.add(part);
            }
        }
        return new LetterContent(subject, kept);
    }

    public Optional<Part> part(UUID id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    public List<PromptPart> prompts() {
        return only(PromptPart.class);
    }

    public List<Quote> quotes() {
        return only(Quote.class);
    }

    /** The paragraph at this place of the letter, if there is one to quote there. */
    public Optional<String> paragraph(Place place) {
        return part(place.part())
                .filter(Passage.class::isInstance)
                .map(part -> ((Passage) part).words().paragraphs())
                .filter(all -> place.paragraph() >= 1 && place.paragraph() <= all.size())
                .map(all -> all.get(place.paragraph() - 1));
    }

    /** With this part at the end. */
    public LetterContent with(Part part) {
        return with(part, parts.size());
    }

    /** With this part at this index; at the end if that is beyond it. */
    public LetterContent with(Part part, int index) {
        List<Part> more = new ArrayList<>(parts);
        more.add(Math.max(0, Math.min(index, more.size())), part);
        return new LetterContent(subject, more);
    }

    /** "Answer this": the quote and an empty passage below it, in which this side answers. */
    public LetterContent quoting(Quote quote, Side side) {
        return with(quote).with(Passage.empty(side));
    }

    /** Without the part of this id; the same if there is none. */
    public LetterContent without(UUID id) {
        return where(part -> !part.id().equals(id));
    }

    /** With the part of this id moved by so many places, up if negative, as far as that goes. */
    public LetterContent moved(UUID id, int by) {
        for (int from = 0; from < parts.size(); from++) {
            if (parts.get(from).id().equals(id)) {
                long wanted = (long) from + by;
                return without(id).with(parts.get(from), (int) Math.max(0, Math.min(wanted, parts.size() - 1)));
            }
        }
        return this;
    }

    /**
     * Both texts in one, this one first, and nothing of either left out: for a letter that is taken back while another is
     * begun, and for "keep both". Parts that are equal in both stand there once; parts that only share their id get a new one.
     */
    public LetterContent followedBy(LetterContent other) {
        List<Part> all = new ArrayList<>(parts);
        Set<UUID> ids = new HashSet<>();
        parts.forEach(part -> ids.add(part.id()));
        for (Part part : other.parts) {
            if (!part.isBlank() && !parts.contains(part)) {
                all.add(ids.add(part.id()) ? part : part.withId(UUID.randomUUID()));
            }
        }
        return new LetterContent(joined(subject, other.subject), all);
    }

    /**
     * Whether all that stands in the other also stands here, so that putting this in its place loses nothing: every part of
     * it is here, the same or with words put in at one place. This is how a save that overtook its own answer is told
     * from a second tab.
     */
    public boolean keepsAllOf(LetterContent other) {
        return keeps(subject, other.subject)
                && other.parts.stream().allMatch(theirs -> theirs.isBlank() || keepsPart(theirs));
    }

    /** Words as people count them, subject and all. */
    public int words() {
        return PlainText.words(subject)
                + parts.stream().mapToInt(part -> PlainText.words(part.text())).sum();
    }

    /** Minutes to read it with care, and so many words of answers with it: in steps of 5, at least 5. */
    public int minutesToRead(int wordsOfAnswers) {
        int step = WORDS_PER_MINUTE * MINUTES_STEP;
        int steps = (words() + wordsOfAnswers + step - 1) / step;
        return Math.max(1, steps) * MINUTES_STEP;
    }

    /** Whether nothing was written yet. */
    public boolean isBlank() {
        return subject.isEmpty() && parts.stream().allMatch(Part::isBlank);
    }

    /** Whether it is still as {@link #empty} gave it: no word written and no part added, so that there is nothing to keep. */
    public boolean isUntouched() {
        return isBlank() && parts.size() <= 1 && only(Passage.class).size() == parts.size();
    }

    private boolean keepsPart(Part theirs) {
        return part(theirs.id())
                .map(mine -> mine.equals(theirs)
                        || (mine instanceof Passage && theirs instanceof Passage && keeps(mine.text(), theirs.text())))
                .orElse(false);
    }

    /** Whether the other text is here too, with words put in at one place at most. */
    static boolean keeps(String mine, String theirs) {
        if (mine.length() < theirs.length()) {
            return false;
        }
        int same = 0;
        while (same < theirs.length() && mine.charAt(same) == theirs.charAt(same)) {
            same++;
        }
        return mine.endsWith(theirs.substring(same));
    }

    private static String joined(String one, String two) {
        if (one.isEmpty() || two.isEmpty() || one.equals(two)) {
            return one.isEmpty() ? two : one;
        }
        return one + " · " + two;
    }

    private LetterContent where(Predicate<Part> wanted) {
        return new LetterContent(subject, parts.stream().filter(wanted).toList());
    }

    private <T extends Part> List<T> only(Class<T> kind) {
        return parts.isEmpty()
                ? Collections.emptyList()
                : parts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Sizes only: a letter must not end up in a log. */
    @Override
    public String toString() {
        return "LetterContent[" + parts.size() + " parts]";
    }
}
