package org.nightpost.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nightpost.correspondence.Caseload;
import org.nightpost.correspondence.Cover;
import org.nightpost.deed.PortalClock;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.schedule.block.Away;
import org.nightpost.schedule.block.Blocks;
import org.nightpost.web.Visit;

/** Who answers in whose place, and who is away, in the words of a caseload. */
@ApplicationScoped
class Steads {
    @Inject
    Blocks blocks;

    @Inject
    People people;

    @Inject
    Visit visit;

    @Inject
    PortalClock clock;

    /** Of the person before the page, if they are away today. One statement, and one if somebody covers. */
    Optional<CaseloadPage.Away> away() {
        LocalDate today = clock.instant().atZone(visit.zone()).toLocalDate();
        return blocks.absencesOf(List.of(visit.person())).stream()
                .filter(away -> away.includes(today))
                .findFirst()
                .map(this::away);
    }

    private CaseloadPage.Away away(Away away) {
        String cover = away.cover()
                .map(person -> people.staffNames(List.of(person)).getOrDefault(person, "?"))
                .orElse("");
        return new CaseloadPage.Away(away.last(), cover);
    }

    /** @param people the counsellor of the row, and who has left a letter */
    CaseloadPage.Stead of(Caseload.Row row, Map<UUID, Profile> people) {
        UUID counsellor = row.correspondence().counsellor();
        Optional<Cover> mine = row.correspondence().cover().filter(cover -> !counsellor.equals(visit.person()));
        return new CaseloadPage.Stead(
                row.correspondence().id(),
                mine.map(cover -> name(people, counsellor)).orElse(""),
                mine.map(cover -> lastDay(cover, Optional.ofNullable(people.get(counsellor))))
                        .orElse(""),
                row.begunBy().map(author -> name(people, author)).orElse(""));
    }

    private String lastDay(Cover cover, Optional<Profile> counsellor) {
        return visit.texts()
                .day(cover.until().minusMillis(1), counsellor.map(Profile::zone).orElse(visit.zone()));
    }

    private static String name(Map<UUID, Profile> people, UUID person) {
        Profile profile = people.get(person);
        return profile == null ? "?" : profile.name();
    }
}
