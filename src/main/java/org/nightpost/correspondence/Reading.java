package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.Side;
import org.nightpost.schedule.Promises;
import org.nightpost.security.Actor;

/**
 * Letters for whoever is behind the request. For anybody but the client and the counsellor nothing here exists. Looking
 * leaves no trace; the deed {@link OpenLetter} is what opens a letter.
 */
@ApplicationScoped
@Transactional
public class Reading {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    @Inject
    private Prompts prompts;

    @Inject
    private PromptViews promptViews;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Promises promises;

    @Inject
    private Actor actor;

    /** What is known of a correspondence without opening it. */
    public Optional<CorrespondenceFacts> correspondence(CorrespondenceId id) {
        return correspondences.find(id, actor.person()).map(Correspondence::facts);
    }

    /** All its letters, in order, without opening one; empty for a stranger. */
    public List<LetterFacts> history(CorrespondenceId id) {
        return correspondences
                .find(id, actor.person())
                .map(found -> letters.history(found.id()))
                .orElse(List.of());
    }

    /** The words of these letters of one correspondence: one statement for all. Those that are not there are left out. */
    public Map<LetterId, Opened<LetterContent>> contents(CorrespondenceId id, Collection<LetterId> wanted) {
        Map<LetterId, Opened<LetterContent>> contents = new LinkedHashMap<>();
        correspondences
                .find(id, actor.person())
                .map(found -> letters.in(
                        found.id(), wanted.stream().map(LetterId::value).toList()))
                .orElse(List.of())
                .forEach(letter -> contents.put(new LetterId(letter.id()), envelopes.open(letter)));
        return contents;
    }

    /** One letter with its prompts and answers; does not mark it as opened. */
    public Optional<LetterView> letter(LetterId id) {
        UUID me = actor.person();
        Optional<Correspondence> here = correspondences.of(id, me);
        Optional<Side> side = here.flatMap(found -> found.sideOf(me));
        if (here.isEmpty() || side.isEmpty()) {
            return Optional.empty();
        }
        return letters.find(id).map(letter -> view(here.get(), side.get(), letter));
    }

    /** For a reader on this side, found from the actor by the caller. */
    LetterView view(Correspondence here, Side reader, Letter letter) {
        List<UUID> only = List.of(letter.id());
        Opened<LetterContent> content = envelopes.open(letter);
        Map<UUID, Opened<LetterContent>> opened = Map.of(letter.id(), content);
        List<LetterId> order = new ArrayList<>();
        letters.history(here.id()).forEach(facts -> order.add(facts.id()));
        int at = order.indexOf(new LetterId(letter.id()));
        return new LetterView(
                here.facts(),
                letter.facts(),
                reader,
                content,
                promptViews.views(prompts.of(only), reader, opened),
                promptViews.answeredIn(only, reader, opened).getOrDefault(letter.id(), List.of()),
                at > 0 ? Optional.of(order.get(at - 1)) : Optional.empty(),
                at + 1 < order.size() ? Optional.of(order.get(at + 1)) : Optional.empty(),
                promises.told(letter.id()),
                letter.canBeTakenBackBy(actor.person()));
    }
}
