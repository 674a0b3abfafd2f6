package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nightpost.people.CaseloadAsked;

/** Who carries which correspondences, from metadata alone. */
@ApplicationScoped
@Transactional
public class CaseloadCounts {
    @Inject
    private Correspondences correspondences;

    @Inject
    private Letters letters;

    /** In how many of this counsellor's correspondences the client waits. Two statements. */
    public int waiting(UUID counsellor) {
        List<UUID> ids = correspondences.ofCounsellors(List.of(counsellor)).stream()
                .map(Correspondence::id)
                .toList();
        return Caseload.byCorrespondence(letters.waiting(ids)).size();
    }

    void onAsked(@Observes CaseloadAsked asked) {
        asked.answer(correspondences.ofCounsellors(List.of(asked.counsellor())).size());
    }

    /** Clients and counsellors of these correspondences and the correspondences themselves, in one statement. */
    public List<CorrespondenceFacts> factsOf(Collection<UUID> counsellors) {
        return correspondences.ofCounsellors(counsellors).stream()
                .map(Correspondence::facts)
                .toList();
    }
}
