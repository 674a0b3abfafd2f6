package org.nightpost.correspondence.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.ReleaseRecords;
import org.nightpost.correspondence.ReleaseView;
import org.nightpost.correspondence.content.Opened;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Actor;
import org.nightpost.web.Visit;

/** What a trainee sees of the gate beside their letters: who will read, who has, and what was given back. */
@ApplicationScoped
class Gates {
    @Inject
    ReleaseRecords records;

    @Inject
    People people;

    @Inject
    Actor actor;

    @Inject
    Visit visit;

    /** Of the letter that waits here. */
    Optional<HeldPage.Gate> of(CorrespondenceFacts here) {
        return records.waiting(here.id())
                .map(view -> new HeldPage.Gate(
                        supervisors(view),
                        readBy(view),
                        !people.profile(actor.person()).trainee()));
    }

    /** The last letter of theirs here, if it was given back and they have sent nothing since. */
    Optional<BenchPage.GivenBack> givenBack(CorrespondenceId id, Optional<Instant> lastSent) {
        return records.givenBack(id)
                .filter(back -> lastSent.isEmpty()
                        || back.view()
                                .decidedAt()
                                .filter(lastSent.get()::isBefore)
                                .isPresent())
                .map(back -> new BenchPage.GivenBack(
                        back.view().id(),
                        people.profile(back.view().decidedBy()).name(),
                        back.view().decidedAt().orElse(back.view().askedAt()),
                        back.words().comment().flatMap(Opened::value).orElse("")));
    }

    private String supervisors(ReleaseView view) {
        return people.supervisorsOf(view.team()).stream()
                .filter(supervisor -> !supervisor.id().equals(view.author()))
                .map(Profile::name)
                .collect(Collectors.joining(", "));
    }

    private List<String> readBy(ReleaseView view) {
        List<UUID> ids =
                view.readings().stream().map(ReleaseView.Read::supervisor).toList();
        Map<UUID, String> names = people.staffNames(ids);
        return view.readings().stream()
                .map(read -> visit.texts()
                        .text(
                                "release.read-by",
                                names.getOrDefault(read.supervisor(), "?"),
                                visit.texts().moment(read.at(), visit.zone())))
                .toList();
    }
}
