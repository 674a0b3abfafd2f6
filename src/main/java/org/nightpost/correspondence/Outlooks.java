package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.content.Side;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Agreements;
import org.nightpost.schedule.Promises;
import org.nightpost.schedule.Told;
import org.nightpost.schedule.pace.Paces;
import org.nightpost.security.Actor;

/** By when letters are answered: what a client is told before they write, and promised when they have sent. */
@ApplicationScoped
@Transactional
public class Outlooks {
    private static final UUID NOT_WRITTEN = Ids.NONE;

    @Inject
    private Correspondences correspondences;

    @Inject
    private Holds holds;

    @Inject
    private Letters letters;

    @Inject
    private Agreements agreements;

    @Inject
    private Promises promises;

    @Inject
    private Paces paces;

    @Inject
    private PortalClock clock;

    @Inject
    private Actor actor;

    /** What a letter sent here at this moment would be promised. */
    public Told ifSentNow(CorrespondenceFacts here) {
        Agreement agreement = agreements.of(here.service());
        return Told.of(
                promises.wouldBe(new Promises.Ask(
                                here.id().value(),
                                NOT_WRITTEN,
                                here.counsellor(),
                                agreement,
                                agreement.minutesPerExchange(),
                                clock.instant())
                        .besides(answered(here.id().value()))),
                here.counsellor());
    }

    /** The same for the person behind the request, whom nobody has recognised yet, of a letter that came at this moment. */
    public Optional<Told> ifUnknown(Instant letterAt) {
        return correspondences.unknownOf(actor.person()).map(here -> {
            UUID counsellor = here.on(Side.COUNSELLOR);
            Agreement agreement = agreements.of(here.facts().service());
            int minutes = agreement.minutesPerExchange();
            return Told.of(
                    promises.wouldBe(
                            new Promises.Ask(here.id(), NOT_WRITTEN, counsellor, agreement, minutes, letterAt)),
                    counsellor);
        });
    }

    /**
     * Promises an answer to this letter. Of several that wait, the first takes a whole exchange, and each of the others its
     * reading.
     */
    Instant promise(Correspondence here, Letter letter, Instant now) {
        UUID counsellor = here.on(Side.COUNSELLOR);
        Agreement agreement = agreements.of(here.facts().service());
        int reading = letter.facts().minutesToRead();
        Set<UUID> answered = answered(here.id());
        int minutes = promises.isWaiting(here.id(), answered) ? reading : paces.minutes(counsellor, reading, agreement);
        return promises.make(
                        new Promises.Ask(here.id(), letter.id(), counsellor, agreement, minutes, now).besides(answered))
                .due();
    }

    /** What waits here and is answered by a letter that is held: what is written now waits for the one after it. */
    private Set<UUID> answered(UUID correspondence) {
        return holds.seenIn(correspondence)
                .map(seen -> letters.waiting(List.of(correspondence)).stream()
                        .filter(letter -> letter.number() <= seen)
                        .map(letter -> letter.id().value())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
