package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.Side;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.Told;
import org.nightpost.schedule.Unanswered;
import org.nightpost.security.Actor;

/** What lies on a client's table: the last letters, what is open, when the next one comes. */
@ApplicationScoped
@Transactional
public class ClientHome {
    /**
     * One of the client's correspondences; nothing in it had to be opened.
     *
     * @param lastFromCounsellor the letter that lies on top
     * @param told what was promised for what waits longest and can be kept; else what was broken
     * @param broken what was promised before and not kept, beside that
     * @param openPrompts in letters that were opened
     * @param draftSavedAt if a letter is begun
     */
    public record Row(
            CorrespondenceFacts correspondence,
            Optional<LetterFacts> lastFromCounsellor,
            Optional<LetterFacts> lastOwn,
            Optional<Told> told,
            Optional<Told> broken,
            int openPrompts,
            Optional<Instant> draftSavedAt) {}

    /** How many prompts a letter has, and how many of them are still open. */
    public record Asked(int all, int open) {}

    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Prompts prompts;

    @Inject
    private PromptViews promptViews;

    @Inject
    private Drafts drafts;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Promises promises;

    @Inject
    private Actor actor;

    /** All correspondences of the person behind the request as a client, oldest first. Five statements. */
    public List<Row> rows() {
        UUID me = actor.person();
        List<Correspondence> mine = correspondences.ofClient(me);
        List<UUID> ids = mine.stream().map(Correspondence::id).toList();
        List<LetterFacts> last = letters.lastOfEachSide(ids);
        Map<UUID, Unanswered> told = promises.unanswered(ids);
        Map<UUID, Integer> open = prompts.countOpenIn(ids);
        Map<UUID, Instant> saved = drafts.savedBy(me);
        return mine.stream()
                .map(here -> {
                    Optional<Unanswered> promised = Optional.ofNullable(told.get(here.id()));
                    Optional<Told> kept = promised.flatMap(Unanswered::open);
                    Optional<Told> broken = promised.flatMap(Unanswered::broken);
                    return new Row(
                            here.facts(),
                            LetterFacts.last(last, here.id(), Side.COUNSELLOR),
                            LetterFacts.last(last, here.id(), Side.CLIENT),
                            kept.or(() -> broken),
                            kept.flatMap(next -> broken),
                            open.getOrDefault(here.id(), 0),
                            Optional.ofNullable(saved.get(here.id())));
                })
                .toList();
    }

    /**
     * Homework: every open prompt of every opened letter, in the order they were asked, with what the client has written
     * under it. Opens only the letters that ask. Four statements, and the keys.
     */
    public List<PromptView> homework() {
        List<UUID> ids = correspondences.ofClient(actor.person()).stream()
                .map(Correspondence::id)
                .toList();
        envelopes.prefetch(ids);
        return promptViews.views(prompts.openIn(ids), Side.CLIENT, Map.of());
    }

    /** What each letter of the client's correspondences asks; those that ask nothing are left out. Two statements. */
    public Map<LetterId, Asked> asked() {
        List<UUID> ids = correspondences.ofClient(actor.person()).stream()
                .map(Correspondence::id)
                .toList();
        Map<LetterId, Asked> asked = new HashMap<>();
        prompts.countAskedIn(ids).forEach((letter, counts) -> asked.put(new LetterId(letter), counts));
        return asked;
    }
}
