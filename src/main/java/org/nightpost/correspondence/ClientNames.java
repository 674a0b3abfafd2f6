package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.schedule.week.NamesAsked;

/** Tells the pages of a counsellor's week what they call their clients. Two statements. */
@ApplicationScoped
@Transactional
class ClientNames {
    @Inject
    Correspondences correspondences;

    @Inject
    People people;

    void onAsked(@Observes NamesAsked asked) {
        List<CorrespondenceFacts> mine = correspondences.ofCounsellors(List.of(asked.counsellor())).stream()
                .map(Correspondence::facts)
                .filter(facts -> asked.correspondences().contains(facts.id().value()))
                .toList();
        Map<UUID, Profile> clients =
                people.profiles(mine.stream().map(CorrespondenceFacts::client).toList());
        for (CorrespondenceFacts facts : mine) {
            Profile client = clients.get(facts.client());
            if (client != null) {
                asked.answer(facts.id().value(), client.name());
            }
        }
    }
}
