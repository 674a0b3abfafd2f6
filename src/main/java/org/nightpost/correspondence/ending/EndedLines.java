package org.nightpost.correspondence.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.web.Visit;

/** Ended correspondences as lists show them. Two statements, whatever there is. */
@ApplicationScoped
public class EndedLines {
    /**
     * One of them.
     *
     * @param ended the day, in words
     * @param byClient whether its client ended it
     * @param asked whether its client would like to go on
     * @param lately whether that was in the last two weeks
     */
    public record Line(
            CorrespondenceId correspondence,
            String alias,
            String counsellor,
            String ended,
            boolean byClient,
            boolean asked,
            boolean lately) {}

    private static final Duration LATELY = Duration.ofDays(14);

    @Inject
    Endings endings;

    @Inject
    People people;

    @Inject
    PortalClock clock;

    @Inject
    Visit visit;

    /** Those that ask to go on first. */
    public List<Line> of(List<CorrespondenceFacts> ended) {
        Set<UUID> ids = new HashSet<>(Set.of(visit.person()));
        ended.forEach(facts -> ids.addAll(List.of(facts.client(), facts.counsellor())));
        Map<UUID, Profile> names = people.profiles(ids);
        Map<CorrespondenceId, Endings.Line> known =
                endings.of(ended.stream().map(CorrespondenceFacts::id).toList());
        return ended.stream()
                .map(facts -> line(
                        facts,
                        names,
                        Optional.ofNullable(known.get(facts.id())).orElse(new Endings.Line(false, false))))
                .sorted((one, two) -> Boolean.compare(two.asked(), one.asked()))
                .toList();
    }

    private Line line(CorrespondenceFacts facts, Map<UUID, Profile> names, Endings.Line known) {
        Instant since = clock.instant().minus(LATELY);
        return new Line(
                facts.id(),
                name(names, facts.client()),
                name(names, facts.counsellor()),
                facts.course()
                        .endedAt()
                        .map(at -> visit.texts().date(at, visit.zone()))
                        .orElse(""),
                known.byClient(),
                known.asked(),
                facts.course().endedAt().filter(since::isBefore).isPresent());
    }

    private static String name(Map<UUID, Profile> names, UUID person) {
        return Optional.ofNullable(names.get(person)).map(Profile::name).orElse("?");
    }
}
