package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nightpost.correspondence.content.AnswerValue;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Side;
import org.nightpost.security.Actor;

/**
 * Letters of one counsellor's own caseload, opened in their own request, the newest first. Nothing is stored of it, and no
 * letter counts as opened by it: those that its reader has not opened are left out and counted.
 */
@ApplicationScoped
@Transactional
public class CaseloadLetters {
    /**
     * A letter.
     *
     * @param answers in words, that came with it
     */
    public record OpenedLetter(LetterFacts facts, UUID client, LetterContent content, List<String> answers) {
        @Override
        public String toString() {
            return "OpenedLetter[" + facts.id() + "]";
        }
    }

    /**
     * All of them.
     *
     * @param waiting how many were left out because they lie closed until the counsellor opens them
     * @param damaged how many letters or answers do not open
     */
    public record View(List<OpenedLetter> letters, int waiting, int damaged) {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Prompts prompts;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Actor actor;

    /** Every letter of the caseload. Five statements, and as many as letters that do not open, which go on the trail. */
    public View all() {
        Map<UUID, UUID> mine = mine();
        List<Letter> found = letters.ofAll(mine.keySet());
        Map<UUID, List<Answer>> answers = new HashMap<>();
        prompts.answersSent(mine.keySet())
                .forEach(answer -> answers.computeIfAbsent(answer.sentIn(), none -> new ArrayList<>())
                        .add(answer));
        return opened(found, mine, answers);
    }

    /** The last ones of these that they wrote themselves, without answers. Four statements. */
    public View written(int most) {
        Map<UUID, UUID> mine = mine();
        return opened(letters.by(actor.person(), mine.keySet(), most), mine, Map.of());
    }

    /** The clients, by correspondence. */
    private Map<UUID, UUID> mine() {
        UUID me = actor.person();
        Map<UUID, UUID> mine = new HashMap<>();
        correspondences.ofCounsellors(List.of(me)).stream()
                .filter(here -> here.unknownSince(me).isEmpty())
                .forEach(here -> mine.put(here.id(), here.on(Side.CLIENT)));
        envelopes.prefetch(mine.keySet());
        return mine;
    }

    private View opened(List<Letter> found, Map<UUID, UUID> mine, Map<UUID, List<Answer>> answers) {
        List<OpenedLetter> opened = new ArrayList<>();
        int waiting = 0;
        int damaged = 0;
        for (Letter letter : found) {
            if (letter.isInTheBox() || (letter.facts().isUnopened() && isTheirs(letter))) {
                waiting++;
                continue;
            }
            Opened<LetterContent> content = envelopes.open(letter);
            List<Opened<AnswerValue>> given = answers.getOrDefault(letter.id(), List.of()).stream()
                    .map(envelopes::open)
                    .toList();
            damaged +=
                    (int) given.stream().filter(answer -> !answer.isReadable()).count();
            if (content.isReadable()) {
                UUID client = Objects.requireNonNull(mine.get(letter.correspondence()));
                opened.add(
                        new OpenedLetter(letter.facts(), client, content.value().orElseThrow(), words(given)));
            } else {
                damaged++;
            }
        }
        return new View(List.copyOf(opened), waiting, damaged);
    }

    private static boolean isTheirs(Letter letter) {
        return letter.side() == Side.CLIENT;
    }

    private static List<String> words(List<Opened<AnswerValue>> answers) {
        return answers.stream()
                .flatMap(answer -> answer.value().stream())
                .filter(AnswerValue.Text.class::isInstance)
                .map(answer -> ((AnswerValue.Text) answer).text())
                .toList();
    }
}
