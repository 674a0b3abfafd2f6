package org.nightpost.supervision.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nightpost.correspondence.CaseloadCounts;
import org.nightpost.correspondence.CorrespondenceFacts;
import org.nightpost.correspondence.block.WorkedTime;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.TeamView;
import org.nightpost.supervision.session.Sessions;

/** Counts ledgers. Whose may be asked for is the caller's question. */
@ApplicationScoped
class Ledgers {
    /** How many months are shown, the present one among them. */
    private static final int MONTHS = 12;

    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    WorkedTime worked;

    @Inject
    CaseloadCounts caseloads;

    @Inject
    Minimums minimums;

    @Inject
    PortalClock clock;

    /** By name. Seven statements, however many they are. */
    List<Ledger> of(Collection<UUID> counsellors) {
        LocalDate from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusMonths(MONTHS - 1)
                .withDayOfMonth(1);
        Map<UUID, Map<YearMonth, Integer>> had = had(counsellors, from);
        Map<UUID, Map<YearMonth, Integer>> work = worked.of(counsellors, from);
        Map<UUID, Minimum> minimum = minimums(counsellors);
        Set<UUID> busy = caseloads.factsOf(counsellors).stream()
                .map(CorrespondenceFacts::counsellor)
                .collect(Collectors.toSet());
        return people.profiles(counsellors).values().stream()
                .map(profile -> Ledger.of(
                        profile,
                        minimum.getOrDefault(profile.id(), Minimum.USUAL),
                        busy.contains(profile.id()),
                        had.getOrDefault(profile.id(), Map.of()),
                        work.getOrDefault(profile.id(), Map.of()),
                        YearMonth.from(clock.instant().atZone(profile.zone()))))
                .sorted(Comparator.comparing(Ledger::name))
                .toList();
    }

    private Map<UUID, Map<YearMonth, Integer>> had(Collection<UUID> counsellors, LocalDate from) {
        return sessions.credits(counsellors, from).stream()
                .collect(Collectors.groupingBy(
                        Sessions.Credit::counsellor,
                        Collectors.groupingBy(
                                credit -> YearMonth.from(credit.on()),
                                Collectors.summingInt(Sessions.Credit::minutes))));
    }

    private Map<UUID, Minimum> minimums(Collection<UUID> counsellors) {
        Map<UUID, Minimum> set = minimums.all();
        Map<UUID, Minimum> theirs = new HashMap<>();
        for (TeamView team : people.teams()) {
            Minimum here = set.getOrDefault(team.id(), Minimum.USUAL);
            team.counsellors().stream()
                    .filter(counsellors::contains)
                    .forEach(counsellor -> theirs.merge(counsellor, here, Minimum::and));
        }
        return theirs;
    }
}
