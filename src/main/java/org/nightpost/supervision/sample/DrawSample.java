package org.nightpost.supervision.sample;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.Handovers;
import org.nightpost.deed.Deed;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Actor;
import org.nightpost.vault.ContentKey;
import org.nightpost.vault.Holder;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.Wraps;

/** Draws a sample of a team's correspondences and keeps what was drawn: nobody chooses what is read. */
@Deed
public class DrawSample {
    private static final SecureRandom CHANCE = new SecureRandom();

    @Inject
    private Samples samples;

    @Inject
    private Handovers handovers;

    @Inject
    private People people;

    @Inject
    private Wraps wraps;

    @Inject
    private Actor actor;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<SampleDrawn> drawn;

    /**
     * Draws it; the same form sent again draws nothing new.
     *
     * @param id by which the same form sent twice is known
     * @param wanted how many beside those that are always read
     * @param words that say why, canonical
     * @return false if the team is none of this supervisor's, or nobody can open its letters
     */
    public boolean draw(UUID id, UUID team, int wanted, String words) {
        Optional<Sample> before = samples.sample(id);
        if (before.isPresent()) {
            return before.get().supervisor().equals(actor.person());
        }
        boolean mine = people.teamsSupervisedBy(actor.person()).stream()
                .anyMatch(one -> one.id().equals(team));
        if (!mine || !wraps.isRegistered(Holder.group(team))) {
            return false;
        }
        List<CorrespondenceFacts> all = handovers.ofTeams(Set.of(team));
        List<UUID> ids = all.stream().map(facts -> facts.id().value()).toList();
        List<SampleItem> items = new ArrayList<>();
        Draw.of(always(all), ids, wanted, CHANCE)
                .forEach((correspondence, why) -> items.add(new SampleItem(id, correspondence, items.size(), why)));
        Sample sample = new Sample(id, team, actor.person(), wanted, ids.size(), clock.instant());
        try (ContentKey key = wraps.create(KeyObject.staff(id), List.of(Holder.group(team)))) {
            samples.add(sample.because(words, key), items);
        }
        drawn.fire(new SampleDrawn(id));
        return true;
    }

    private Map<UUID, Why> always(List<CorrespondenceFacts> all) {
        Map<UUID, Profile> counsellors = people.profiles(
                all.stream().map(CorrespondenceFacts::counsellor).toList());
        Map<UUID, Why> always = new LinkedHashMap<>();
        for (CorrespondenceFacts facts : all) {
            Profile counsellor = counsellors.get(facts.counsellor());
            if (counsellor != null && counsellor.trainee()) {
                always.put(facts.id().value(), Why.TRAINEE);
            }
        }
        return always;
    }
}
