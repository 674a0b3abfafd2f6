package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.people.agreement.Consents;

/** How far agreements are used up, from the facts of letters; nothing is opened. */
@ApplicationScoped
@Transactional
public class Exchanges {
    @Inject
    private Letters letters;

    @Inject
    private Agreements agreements;

    @Inject
    private Consents consents;

    @Inject
    private PortalClock clock;

    /**
     * Of these correspondences, which the caller has found from the actor; those whose client has agreed to nothing are missing.
     * Four statements however many.
     */
    public Map<CorrespondenceId, Standing> of(Collection<CorrespondenceFacts> correspondences) {
        Map<CorrespondenceId, Standing> standing = new HashMap<>();
        if (correspondences.isEmpty()) {
            return standing;
        }
        List<UUID> ids =
                correspondences.stream().map(facts -> facts.id().value()).toList();
        Map<UUID, Consents.History> given = consents.of(ids);
        Map<UUID, List<Agreements.Published>> versions = agreements.versions(
                correspondences.stream().map(CorrespondenceFacts::service).collect(Collectors.toSet()));
        Map<UUID, List<LetterFacts>> sent = Caseload.byCorrespondence(letters.histories(ids));
        for (CorrespondenceFacts facts : correspondences) {
            UUID id = facts.id().value();
            Consents.History history = given.getOrDefault(id, Consents.History.NOTHING);
            List<Agreement> all = versions.getOrDefault(facts.service(), List.of()).stream()
                    .map(Agreements.Published::terms)
                    .toList();
            history.last()
                    .flatMap(last -> agreed(last, all))
                    .ifPresent(terms -> standing.put(
                            facts.id(),
                            standing(
                                    history,
                                    terms,
                                    sent.getOrDefault(id, List.of()),
                                    all.get(all.size() - 1).version())));
        }
        return standing;
    }

    /** Of this one. */
    public Optional<Standing> of(CorrespondenceFacts correspondence) {
        return Optional.ofNullable(of(List.of(correspondence)).get(correspondence.id()));
    }

    private static Optional<Agreement> agreed(Consents.Given last, List<Agreement> versions) {
        return versions.stream()
                .filter(terms -> terms.version() == last.version())
                .findFirst();
    }

    private Standing standing(Consents.History history, Agreement terms, List<LetterFacts> sent, int newest) {
        Instant since = history.since().orElseThrow();
        Counting counting = Counting.of(sent, terms.counts(), since);
        Instant until = terms.expires(since);
        return new Standing(
                counting.atHand(),
                terms.exchanges(),
                counting.used(),
                until,
                clock.instant().isAfter(until),
                history.isOffered(),
                !history.holds(newest));
    }
}
