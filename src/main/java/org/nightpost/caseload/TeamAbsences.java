package org.nightpost.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.schedule.block.Away;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.web.Texts;
import org.nightpost.web.Visit;

/** Who of a supervisor's counsellors is away, now or next, and who answers: days and names, and no reason. */
@ApplicationScoped
class TeamAbsences {
    @Inject
    Blocks blocks;

    @Inject
    People people;

    @Inject
    Visit visit;

    @Inject
    PortalClock clock;

    /** In words, by counsellor; who is not away is missing. Two statements. */
    Map<UUID, String> of(Collection<UUID> counsellors) {
        LocalDate today = clock.instant().atZone(visit.zone()).toLocalDate();
        List<Away> coming = blocks.absencesOf(counsellors).stream()
                .filter(away -> !away.last().isBefore(today))
                .toList();
        Map<UUID, String> names = people.staffNames(
                coming.stream().flatMap(away -> away.cover().stream()).toList());
        Map<UUID, String> words = new HashMap<>();
        coming.forEach(away -> words.putIfAbsent(away.counsellor(), words(away, names)));
        return words;
    }

    private String words(Away away, Map<UUID, String> names) {
        Texts texts = visit.texts();
        String days = texts.text("caseload.team.away", texts.day(away.first()), texts.day(away.last()));
        return away.cover()
                .map(cover -> days + " " + texts.text("caseload.team.away.cover", names.getOrDefault(cover, "?")))
                .orElse(days);
    }
}
