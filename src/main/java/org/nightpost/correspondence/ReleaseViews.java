package org.nightpost.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightpost.correspondence.content.LetterContent;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.correspondence.content.UnknownFormat;
import org.nightpost.schedule.Promises;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.KeyObject;
import org.nightpost.vault.KeyRing;

/** Puts together what is known of trainees' letters at the gate. Who may see it was settled by who asks. */
@ApplicationScoped
class ReleaseViews {
    @Inject
    private ReleaseRequests requests;

    @Inject
    private Promises promises;

    @Inject
    private KeyRing ring;

    @Inject
    private Event<LetterDamaged> damaged;

    /** Their facts, in this order. Four statements at most, however many there are. */
    List<ReleaseView> of(Collection<ReleaseRequest> wanted) {
        Map<UUID, Correspondence> here = new HashMap<>();
        requests.correspondences(wanted.stream()
                        .map(ReleaseRequest::correspondence)
                        .distinct()
                        .toList())
                .forEach(found -> here.put(found.id(), found));
        Map<UUID, HeldLetter> gated = new HashMap<>();
        requests.atTheGate(wanted.stream()
                        .filter(ReleaseRequest::waits)
                        .map(ReleaseRequest::letter)
                        .toList())
                .forEach(held -> gated.put(held.id(), held));
        Map<UUID, Instant> due = promises.openFor(
                gated.values().stream().map(HeldLetter::correspondence).toList());
        Map<UUID, List<ReleaseReading>> readings =
                requests.readings(wanted.stream().map(ReleaseRequest::id).toList()).stream()
                        .collect(Collectors.groupingBy(ReleaseReading::request));
        return wanted.stream()
                .map(request -> view(
                        request,
                        Objects.requireNonNull(here.get(request.correspondence())),
                        gated.get(request.letter()),
                        due,
                        readings.getOrDefault(request.id(), List.of())))
                .toList();
    }

    private static ReleaseView view(
            ReleaseRequest request,
            Correspondence here,
            @Nullable HeldLetter held,
            Map<UUID, Instant> due,
            List<ReleaseReading> readings) {
        boolean left = request.waits() && held == null;
        return new ReleaseView(
                request.id(),
                here.facts(),
                here.team(),
                new LetterId(request.letter()),
                request.author(),
                request.askedAt(),
                Optional.ofNullable(held).map(HeldLetter::releaseAt),
                left ? ReleaseOutcome.STOPPED : request.outcome(),
                request.decidedBy(),
                Optional.ofNullable(request.decidedAt()),
                held == null ? Optional.empty() : Optional.ofNullable(due.get(here.id())),
                readings.stream()
                        .map(reading -> new ReleaseView.Read(reading.supervisor(), reading.readAt()))
                        .toList());
    }

    /** Its words; what does not open stays shut, and the rest opens. */
    ReleaseWords words(ReleaseRequest request) {
        return new ReleaseWords(
                requests.versions(request).stream()
                        .map(version -> open(request, version))
                        .toList(),
                before(request),
                request.hasComment() ? Optional.of(comment(request)) : Optional.empty());
    }

    private Optional<ReleaseWords.Version> before(ReleaseRequest request) {
        return requests.in(request.correspondence(), request.author()).stream()
                .filter(other -> other.askedAt().isBefore(request.askedAt()))
                .findFirst()
                .filter(other ->
                        other.outcome() == ReleaseOutcome.GIVEN_BACK || other.outcome() == ReleaseOutcome.TAKEN_BACK)
                .flatMap(other -> requests.versions(other).stream()
                        .reduce((one, next) -> next)
                        .map(version -> open(other, version)));
    }

    private ReleaseWords.Version open(ReleaseRequest request, ReleaseVersion version) {
        return new ReleaseWords.Version(version.madeBy(), version.madeAt(), content(request, version));
    }

    private Opened<LetterContent> content(ReleaseRequest request, ReleaseVersion version) {
        boolean keyHeld = false;
        try {
            var key = ring.key(KeyObject.correspondence(request.correspondence()), version.epoch());
            keyHeld = true;
            return Opened.of(version.read(request, key));
        } catch (CannotBeOpened | UnknownFormat shut) {
            damaged.fire(
                    new LetterDamaged("letter", version.id(), new CorrespondenceId(request.correspondence()), keyHeld));
            return Opened.unreadable();
        }
    }

    private Opened<String> comment(ReleaseRequest request) {
        boolean keyHeld = false;
        try {
            var key = ring.key(KeyObject.staff(request.correspondence()), request.commentEpoch());
            keyHeld = true;
            return Opened.of(request.comment(key));
        } catch (CannotBeOpened shut) {
            damaged.fire(
                    new LetterDamaged("note", request.id(), new CorrespondenceId(request.correspondence()), keyHeld));
            return Opened.unreadable();
        }
    }
}
